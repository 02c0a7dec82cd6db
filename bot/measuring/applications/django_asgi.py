"""Django as its tutorial begins, under the other interface that startproject makes.

framework: django
variant: under ASGI, with the same views
documentation: https://docs.djangoproject.com/en/stable/howto/deployment/asgi/
interface: asgi
same-code-as: django
prepare: django-admin startproject hello .
put-at: hello/urls.py
start: from hello.asgi import application as app; import hello.urls
"""
