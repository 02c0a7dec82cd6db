"""Hug as its quickstart begins.

framework: hug
documentation: https://hugapi.github.io/hug/
interface: wsgi
start: from application import __hug_wsgi__ as app
"""

import hug


@hug.get("/plain", output=hug.output_format.text)
def plain():
    return "Hello, world!"


@hug.get("/json")
def json():
    return {"message": "Hello, world!"}


@hug.get("/user/{name}", output=hug.output_format.text)
def user(name):
    return f"Hello, {name}!"


# Not counted: its test client.
def plain_by_test_client():
    import sys

    return hug.test.get(sys.modules[__name__], "/plain").data
