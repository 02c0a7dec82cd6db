"""Flask as its quickstart begins.

framework: flask
documentation: https://flask.palletsprojects.com/en/stable/quickstart/
interface: wsgi
reference: true
"""

from flask import Flask

app = Flask(__name__)


@app.get("/plain")
def plain():
    return "Hello, world!", {"Content-Type": "text/plain"}


@app.get("/json")
def json():
    return {"message": "Hello, world!"}


@app.get("/user/<name>")
def user(name):
    return f"Hello, {name}!", {"Content-Type": "text/plain"}


# Not counted: its test client.
def plain_by_test_client():
    return app.test_client().get("/plain").text
