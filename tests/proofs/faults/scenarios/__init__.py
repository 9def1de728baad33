"""Everything that changes files: what is there before, what is done, and what of it a reader sees."""

from collections.abc import Mapping

from .kinds import Scenario
from .records import RECORDS
from .recoveries import RECOVERIES
from .saves import SAVES

SCENARIOS: Mapping[str, Scenario] = {**SAVES, **RECOVERIES, **RECORDS}
