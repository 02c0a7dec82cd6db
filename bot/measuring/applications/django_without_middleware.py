"""Django as its tutorial begins, with the middleware of the project switched off.

framework: django
variant: without the middleware that startproject switches on
documentation: https://docs.djangoproject.com/en/stable/topics/http/middleware/
interface: wsgi
same-code-as: django
prepare: django-admin startproject hello .
put-at: hello/urls.py
appended:
  hello/settings.py: MIDDLEWARE = []
start: from hello.wsgi import application as app; import hello.urls
"""
