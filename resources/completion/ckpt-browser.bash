# Completion of ckpt-browser. Made by packaging/make_command_help.py from the commands themselves.
_ckpt_browser() {
    local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" verb="" words="" place
    local verbs="ls stats diff check edit convert compact repair"
    COMPREPLY=()
    # "--option=value" comes as three words.
    if [[ $word == "=" ]]; then
        word=""
    elif [[ $before == "=" && $COMP_CWORD -gt 1 ]]; then
        before="${COMP_WORDS[COMP_CWORD-2]}"
    fi
    for ((place = 1; place < COMP_CWORD; place++)); do
        if [[ ${COMP_WORDS[place]} == "--" ]]; then
            _ckpt_browser_files "$word"
            return
        fi
    done
    [[ $COMP_CWORD -gt 1 ]] && verb="${COMP_WORDS[1]}"
    case "$verb $before" in
        ls\ --keys) return ;;
        stats\ --keys) return ;;
        stats\ --bins) return ;;
        stats\ --device) return ;;
        diff\ --html) _ckpt_browser_files "$word"; return ;;
        diff\ --csv) _ckpt_browser_files "$word"; return ;;
        diff\ --rtol) return ;;
        diff\ --atol) return ;;
        diff\ --rule) return ;;
        diff\ --top) return ;;
        diff\ --color) _ckpt_browser_values "$word" "auto always never"; return ;;
        check\ --against) _ckpt_browser_files "$word"; return ;;
        check\ --model) return ;;
        check\ --code) _ckpt_browser_files "$word"; return ;;
        check\ --time-limit) return ;;
        check\ --root) return ;;
        check\ --against-root) return ;;
        check\ --resize) return ;;
        check\ --top) return ;;
        check\ --color) _ckpt_browser_values "$word" "auto always never"; return ;;
        check\ -o|check\ --output) _ckpt_browser_files "$word"; return ;;
        check\ --format) _ckpt_browser_values "$word" "pth legacy safetensors"; return ;;
        check\ --max-shard-size) return ;;
        check\ --loss) return ;;
        edit\ -o|edit\ --output) _ckpt_browser_files "$word"; return ;;
        edit\ --keep) return ;;
        edit\ --drop) return ;;
        edit\ --rename) return ;;
        edit\ --rename-key) return ;;
        edit\ --strip-prefix) return ;;
        edit\ --add-prefix) return ;;
        edit\ --replace-prefix) return ;;
        edit\ --root) return ;;
        edit\ --wrap) return ;;
        edit\ --move) return ;;
        edit\ --reorder) return ;;
        edit\ --duplicate) return ;;
        edit\ --copy) return ;;
        edit\ --take) return ;;
        edit\ --blend) return ;;
        edit\ --new-group) return ;;
        edit\ --set) return ;;
        edit\ --insert) return ;;
        edit\ --metadata) return ;;
        edit\ --cast) return ;;
        edit\ --patch) return ;;
        edit\ --resize) return ;;
        edit\ --compact) return ;;
        edit\ --map-location) return ;;
        edit\ --device) return ;;
        edit\ --strip) return ;;
        edit\ --recipe) _ckpt_browser_files "$word"; return ;;
        edit\ --under) return ;;
        edit\ --format) _ckpt_browser_values "$word" "pth legacy safetensors"; return ;;
        edit\ --max-shard-size) return ;;
        edit\ --loss) return ;;
        edit\ --other) _ckpt_browser_files "$word"; return ;;
        edit\ --save-recipe) _ckpt_browser_files "$word"; return ;;
        edit\ --save-script) _ckpt_browser_files "$word"; return ;;
        convert\ --root) return ;;
        convert\ --map-location) return ;;
        convert\ --format) _ckpt_browser_values "$word" "pth legacy safetensors"; return ;;
        convert\ --max-shard-size) return ;;
        convert\ --loss) return ;;
        *\ --new-window) _ckpt_browser_files "$word"; return ;;
        *\ --compare) _ckpt_browser_files "$word"; return ;;
        *\ --safe) _ckpt_browser_files "$word"; return ;;
        *\ --print-completion) _ckpt_browser_values "$word" "bash zsh fish"; return ;;
        *\ --exit-after-open) _ckpt_browser_files "$word"; return ;;
    esac
    case "$verb" in
        ls) words="-h --help --json --digest --textconv --keys" ;;
        stats) words="-h --help --keys --bins --device --check --json" ;;
        diff) words="-h --help --json --html --csv --exact --rtol --atol --rule --top --color --no-color --gui" ;;
        check) words="-h --help --against --model --run-code --code --time-limit --root --against-root --strict --no-strict --resize --json --top --color --no-color --apply-repair -o --output --format --max-shard-size --loss --keep-opaque --no-verify --dry-run" ;;
        edit) words="-h --help -o --output --in-place --keep --drop --rename --rename-key --strip-prefix --add-prefix --replace-prefix --root --wrap --move --reorder --duplicate --copy --take --blend --new-group --set --insert --metadata --cast --patch --resize --compact --map-location --device --strip --rescue --recipe --under --protect-norms --cast-integers --format --max-shard-size --loss --keep-opaque --no-verify --dry-run --other --save-recipe --save-script" ;;
        convert) words="-h --help --root --map-location --format --max-shard-size --loss --keep-opaque --no-verify --dry-run" ;;
        compact) words="-h --help" ;;
        repair) words="-h --help --check" ;;
        *) words="-h --help --version --verbose --new-window --compare --safe --register --unregister --print-completion --exit-after-open --" ;;
    esac
    if [[ $word == -* ]]; then
        _ckpt_browser_values "$word" "$words"
    else
        [[ $COMP_CWORD -eq 1 ]] && _ckpt_browser_values "$word" "$verbs"
        _ckpt_browser_files "$word"
    fi
}
_ckpt_browser_files() {
    local line word="${1//\\/}"
    word="${word#[\"\']}"
    compopt -o filenames 2>/dev/null
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$word")
}
_ckpt_browser_values() {
    local line
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -W "$2" -- "$1")
}
complete -o default -F _ckpt_browser ckpt-browser
