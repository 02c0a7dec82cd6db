"""`python -m tests.understanding`: how well the texts of tests/questions.yaml are understood, in figures.

With `--mark` the marks `open` of the tuned part are written anew.
"""

import sys

from tests.understanding.figures import main
from tests.understanding.marks import mark

if sys.argv[1:] == ["--mark"]:
    mark()
else:
    main()
