"""The one table of actions: what there is to do, how it is called, and when it can be done."""

from .compare_lines import COMPARE
from .edit_lines import EDIT
from .file_lines import FILE
from .help_lines import HELP
from .tools_lines import TOOLS
from .view_lines import VIEW

TABLE = (*FILE, *EDIT, *COMPARE, *TOOLS, *VIEW, *HELP)
