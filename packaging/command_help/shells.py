"""Completion of commands, options and names of files, for three shells."""

from collections.abc import Iterable, Sequence

from .options import Command, Option, commands, program

_MADE = "Completion of ckpt-browser. Made by packaging/make_command_help.py from the commands themselves."

_BASH_HEAD = f"""# {_MADE}
_ckpt_browser() {{
    local word="${{COMP_WORDS[COMP_CWORD]}}" before="${{COMP_WORDS[COMP_CWORD-1]}}" verb="" words="" place
    local verbs="@VERBS@"
    COMPREPLY=()
    # "--option=value" comes as three words.
    if [[ $word == "=" ]]; then
        word=""
    elif [[ $before == "=" && $COMP_CWORD -gt 1 ]]; then
        before="${{COMP_WORDS[COMP_CWORD-2]}}"
    fi
    for ((place = 1; place < COMP_CWORD; place++)); do
        if [[ ${{COMP_WORDS[place]}} == "--" ]]; then
            _ckpt_browser_files "$word"
            return
        fi
    done
    [[ $COMP_CWORD -gt 1 ]] && verb="${{COMP_WORDS[1]}}"
    case "$verb $before" in
"""
_BASH_TAIL = """    if [[ $word == -* ]]; then
        _ckpt_browser_values "$word" "$words"
    else
        [[ $COMP_CWORD -eq 1 ]] && _ckpt_browser_values "$word" "$verbs"
        _ckpt_browser_files "$word"
    fi
}
_ckpt_browser_files() {
    local line word="${1//\\\\/}"
    word="${word#[\\"\\']}"
    compopt -o filenames 2>/dev/null
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$word")
}
_ckpt_browser_values() {
    local line
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -W "$2" -- "$1")
}
complete -o default -F _ckpt_browser ckpt-browser
"""


def bash() -> str:
    """The script that bash reads."""
    lines = []
    for command in (program(), *commands()):
        for option in command.options:
            # A command's own word may be anything else at the top: only its first words are the program's.
            patterns = "|".join(f"{command.name or '*'}\\ {name}" for name in option.names)
            does = ""
            if option.choices:
                does = f'_ckpt_browser_values "$word" "{" ".join(option.choices)}"; '
            elif option.takes_file:
                does = '_ckpt_browser_files "$word"; '
            if option.value:
                lines.append(f"        {patterns}) {does}return ;;")
    lines.sort(key=lambda line: line.strip().startswith("*"))
    lines += ["    esac", '    case "$verb" in']
    for command in commands():
        lines.append(f'        {command.name}) words="{" ".join(_names(command))}" ;;')
    verbs = [command.name for command in commands()]
    lines += [f'        *) words="{" ".join(_names(program()))}" ;;', "    esac"]
    return _BASH_HEAD.replace("@VERBS@", " ".join(verbs)) + "\n".join(lines) + "\n" + _BASH_TAIL


def zsh() -> str:
    """The function that zsh finds on its path of functions."""
    lines = ["#compdef ckpt-browser", f"# {_MADE}", "", "_ckpt-browser() {", "  local -a commands",
             "  if (( CURRENT > 2 )); then", "    case $words[2] in"]
    for command in commands():
        lines += [f"      {command.name})", "        shift words", "        (( CURRENT-- ))",
                  "        _arguments -S \\", *_zsh_options(command, "          "), "        return ;;"]
    lines += ["    esac", "  fi", "  commands=("]
    lines += [f"    {_quoted(command.name + ':' + command.summary.replace(':', chr(92) + ':'))}"
              for command in commands()]
    lines += ["  )", "  (( CURRENT == 2 )) && _describe command commands", "  _arguments -S \\",
              *_zsh_options(program(), "    "), "}", "", "if [[ $zsh_eval_context[-1] == loadautofunc ]]; then",
              '  _ckpt-browser "$@"', "else", "  compdef _ckpt-browser ckpt-browser", "fi"]
    return "\n".join(lines) + "\n"


def _zsh_options(command: Command, indent: str) -> list[str]:
    lines = []
    for option in command.options:
        text = option.text
        for character in "\\[]:":
            text = text.replace(character, "\\" + character)
        for name in option.names:
            if name != "--":
                sign = ("=" if name.startswith("--") else "+") if option.value and command.name else ""
                lines.append(f"{indent}{_quoted(f'*{name}{sign}[{text}]{_zsh_value(option)}')} \\")
    return [*lines, f"{indent}'*:file:_files'"]


def _zsh_value(option: Option) -> str:
    if not option.value:
        return ""
    if option.choices:
        return f":value:({' '.join(option.choices)})"
    # A colon within a message has another meaning to zsh.
    label = option.value.replace("[", "").replace("]", "").replace(":", " ").strip()
    if " " in option.value:
        return ":file:_files" * (2 if option.value == "A B" else 1)
    return f":{label}:_files" if option.takes_file else f":{label}: "


def fish() -> str:
    """The lines that fish reads; names of files it completes by itself."""
    verbs = " ".join(command.name for command in commands())
    lines = [f"# {_MADE}", f"set -l verbs {verbs}"]
    lines += [f"complete -c ckpt-browser -n 'not __fish_seen_subcommand_from '\"$verbs\" -a {command.name} "
              f"-d {_fish_quoted(command.summary)}" for command in commands()]
    for option in program().options:
        lines += _fish_option("'not __fish_seen_subcommand_from '\"$verbs\"", option)
    for command in commands():
        for option in command.options:
            lines += _fish_option(_fish_quoted(f"__fish_seen_subcommand_from {command.name}"), option)
    return "\n".join(lines) + "\n"


def _fish_option(condition: str, option: Option) -> Iterable[str]:
    names = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names
                     if name != "--")
    if option.choices:
        value = f" -x -a {_fish_quoted(' '.join(option.choices))}"
    elif option.takes_file:
        value = " -r -F"
    else:
        value = " -x" if option.value else ""
    if names:
        yield f"complete -c ckpt-browser -n {condition} {names}{value} -d {_fish_quoted(option.text)}"


def _names(command: Command) -> Sequence[str]:
    return [name for option in command.options for name in option.names]


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def _fish_quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
