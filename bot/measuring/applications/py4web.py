"""An application of py4web as its first examples begin.

framework: py4web
documentation: https://py4web.com/_documentation/static/en/chapter-05.html
interface: wsgi
put-at: apps/_default/__init__.py
start: |
  from py4web.core import wsgi
  app = wsgi(apps_folder="apps", yes=True, dashboard_mode="none", password_file="none")
"""

from py4web import action, response


@action("plain")
def plain():
    response.headers["Content-Type"] = "text/plain"
    return "Hello, world!"


@action("json")
def json():
    return {"message": "Hello, world!"}


@action("user/<name>")
def user(name):
    response.headers["Content-Type"] = "text/plain"
    return f"Hello, {name}!"
