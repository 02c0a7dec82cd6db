"""Bottle as its tutorial begins.

framework: bottle
documentation: https://bottlepy.org/docs/dev/tutorial.html
interface: wsgi
"""

from bottle import Bottle, response

app = Bottle()


@app.get("/plain")
def plain():
    response.content_type = "text/plain"
    return "Hello, world!"


@app.get("/json")
def json():
    return {"message": "Hello, world!"}


@app.get("/user/<name>")
def user(name):
    response.content_type = "text/plain"
    return f"Hello, {name}!"
