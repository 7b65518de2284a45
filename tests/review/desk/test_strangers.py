"""No other site's page and no other server's can read the review or decide in it: requests made by hand on a socket."""

import socket

import pytest

from factcheck.review.desk.guard import Keys
from tests.helpers.desk import served, sight, streets


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    with served(sight(streets(2), tmp_path_factory.mktemp("case"))) as found:
        yield found


def ask(client, head: str, body: str = "", **fields: str | None) -> str:
    """Send a request as it stands, and return the first line of the answer."""
    wanted = {"Host": f"127.0.0.1:{client.port}", "Cookie": client.cookie, "Connection": "close", **fields}
    if body:
        wanted.setdefault("Content_Length", str(len(body.encode())))
    lines = [
        head,
        *(f"{name.rstrip('_').replace('_', '-')}: {said}" for name, said in wanted.items() if said is not None),
    ]
    with socket.create_connection(("127.0.0.1", client.port), timeout=10) as line:
        line.sendall("\r\n".join([*lines, "", body]).encode())
        with line.makefile("rb") as answer:
            return answer.read().decode()


def forged(client, **fields: str | None) -> str:
    """Send a decision with some headers other than our page sends them, and return the status."""
    first = client.desk.look.queue.all[0].fingerprint
    body = f"token={client.token}&stand={first}%3A&status=confirmed"
    ours = {"Origin": client.base, "Content_Type": "application/x-www-form-urlencoded"}
    return ask(client, "POST /decide HTTP/1.1", body, **{**ours, **fields}).split()[1]


def test_the_same_from_our_own_page_is_taken(tmp_path):
    with served(sight(streets(1), tmp_path)) as client:
        assert forged(client) == "303"
        assert client.desk.look.queue.decided == 1


FORGERIES = {
    "host of a rebound name": {"Host": "evil.example"},
    "host without port": {"Host": "127.0.0.1"},
    "host of another port": {"Host": "127.0.0.1:1"},
    "no host": {"Host": None},
    "host with a dot": {"Host": "localhost.:{port}"},
    "no origin": {"Origin": None},
    "origin of a site": {"Origin": "https://evil.example"},
    "origin null": {"Origin": "null"},
    "origin of another port": {"Origin": "http://127.0.0.1:1"},
    "origin of a name that begins alike": {"Origin": "http://127.0.0.1:{port}.evil.example"},
    "origin with tls": {"Origin": "https://127.0.0.1:{port}"},
    "origin of the other name": {"Origin": "http://localhost:{port}"},
    "fetched across sites": {"Sec_Fetch_Site": "cross-site"},
    "fetched from another port": {"Sec_Fetch_Site": "same-site"},
    "plain text": {"Content_Type": "text/plain"},
    "parts": {"Content_Type": "multipart/form-data; boundary=x"},
    "no content type": {"Content_Type": None},
    "json, which it is not": {"Content_Type": "application/json"},
    "two types": {"Content_Type": "text/plain, application/json"},
    "json in another charset": {"Content_Type": "application/json; charset=utf-16"},
    "no cookie": {"Cookie": None},
    "a made-up cookie": {"Cookie": "factcheck-{port}=guessed"},
    "a cookie with the opening key": {"Cookie": "factcheck-{port}={opening}"},
    "too long": {"Content_Length": "1000001"},
    "length not told": {"Content_Length": None},
    "in chunks": {"Content_Length": None, "Transfer_Encoding": "chunked"},
    "in chunks, with a length": {"Transfer_Encoding": "chunked"},
}


@pytest.mark.parametrize("fields", FORGERIES.values(), ids=FORGERIES)
def test_a_forged_decision_is_refused(client, fields):
    opening = client.address.rpartition("=")[2]
    told = {name: said and said.format(port=client.port, opening=opening) for name, said in fields.items()}
    assert forged(client, **told)[0] == "4"
    assert client.desk.look.queue.decided == 0


@pytest.mark.parametrize("token", ["", "0" * 64, "é"])
def test_a_decision_without_the_pages_token_is_refused(client, token):
    first = client.desk.look.queue.all[0].fingerprint
    code, _, text = client.post("decide", token=token, stand=f"{first}:", status="confirmed")
    assert (code, client.desk.look.queue.decided) == (403, 0), text


def test_json_needs_the_token_in_a_header_which_forms_cannot_send(client):
    first = client.desk.look.queue.all[0].fingerprint
    body = f'{{"token": "{client.token}", "stand": ["{first}:"], "status": "confirmed"}}'
    said = {"Origin": client.base, "Content_Type": "application/json"}
    assert ask(client, "POST /decide HTTP/1.1", body, **said).split()[1] == "403"


@pytest.mark.parametrize("method", ["GET", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "HEAD"])
def test_no_other_method_decides(client, method):
    first = client.desk.look.queue.all[0].fingerprint
    query = f"token={client.token}&stand={first}:&status=confirmed"
    answer = ask(client, f"{method} /decide?{query} HTTP/1.1", Origin=client.base)
    assert answer.split()[1][0] == "4"
    assert client.desk.look.queue.decided == 0


@pytest.mark.parametrize("path", ["/", "/list", "/report", "/state", "/reads?claim=c0-0&words=3"])
def test_nothing_is_shown_without_the_cookie(client, path):
    answer = ask(client, f"GET {path} HTTP/1.1", Cookie=None)
    assert answer.split()[1] == "403"
    assert "street" not in answer
    assert ask(client, f"GET {path} HTTP/1.1", Host="evil.example").split()[1] == "421"


def test_the_key_opens_and_nothing_like_it(client):
    key = client.address.rpartition("=")[2]
    answer = ask(client, f"GET /?token={key} HTTP/1.1", Cookie=None)
    assert answer.split()[1] == "303"
    assert "HttpOnly; Path=/; SameSite=strict" in answer
    for wrong in ("", key[:-1], key + "x", key.swapcase()):
        assert ask(client, f"GET /?token={wrong} HTTP/1.1", Cookie=None).split()[1] == "403"


def test_every_answer_says_what_a_browser_may_do_with_it(client):
    for path in ("/list", "/nowhere", "/report"):
        head = ask(client, f"GET {path} HTTP/1.1").partition("\r\n\r\n")[0].lower()
        assert "content-security-policy: default-src 'none'" in head
        assert "unsafe" not in head
        assert "frame-ancestors 'none'" in head
        for each in ("x-content-type-options: nosniff", "cache-control: no-store", "referrer-policy: same-origin"):
            assert each in head


@pytest.mark.parametrize(
    "body", ["[]", '{"status": 3}', "[" * 9000, '{"a": {"b": "c"}}', "\x00", '"x"', '{"stand": [["x"]]}']
)
def test_json_of_another_shape_is_refused(client, body):
    said = {"Origin": client.base, "Content_Type": "application/json", "X_Factcheck_Token": client.token}
    assert ask(client, "POST /decide HTTP/1.1", body, **said).split()[1] == "422"


def test_a_browser_is_started_with_a_key_that_opens_once():
    keys = Keys(8400)
    key = keys.address_once().rpartition("=")[2]
    assert keys.opened(key) in keys.sessions
    assert keys.opened(key) is None
    assert keys.opened(keys.opening) in keys.sessions


def test_who_opens_it_again_keeps_the_session(client):
    key = client.address.rpartition("=")[2]
    assert f"set-cookie: {client.cookie};" in ask(client, f"GET /?token={key} HTTP/1.1").lower().replace(
        client.cookie.lower(), client.cookie
    )
