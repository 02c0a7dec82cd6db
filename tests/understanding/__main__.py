"""`python -m tests.understanding`: how well the texts of tests/questions.yaml are understood, in figures."""

from tests.understanding.figures import main

main()
