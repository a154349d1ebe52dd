"""Wait for a message that never comes, until Ctrl-C is pressed on the console."""

import os
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))

from live.standin import Steering
from tapi2 import live

path = os.environ["TAPI2_STANDIN"]
Steering(Path(path)).reset()
with live.Application("waiting", library=path) as app:
    try:
        print("waiting", flush=True)
        app.receive()
    except KeyboardInterrupt:
        print("heard", flush=True)
