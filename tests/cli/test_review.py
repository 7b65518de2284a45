"""``factcheck review``: started, opened, stopped."""

import os
import signal
import socket
import subprocess
import sys

import pytest

from factcheck.cli import main
from tests.helpers.desk import Client
from tests.helpers.ferry import write_case


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_it_serves_the_case_until_it_is_stopped(tmp_path):
    write_case(tmp_path)
    words = [sys.executable, "-m", "factcheck", "review", "--no-open", "--by", "Lena"]
    here = {**os.environ, "PYTHONPATH": os.getcwd(), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        words, cwd=tmp_path, env=here, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        try:
            first, address = running.stdout.readline(), running.stdout.readline().strip()
            client = Client(address)
            assert "left to decide" in first
            assert "Passengers on the ferry" in client.get("/list")[1]
            assert 'value="Lena"' in client.get("/list")[1]
            running.send_signal(signal.SIGINT)
            _, complaints = running.communicate(timeout=60)
        finally:
            running.kill()
    assert (running.returncode, complaints.strip()) == (130, "")
    assert not (tmp_path / "reports").exists()


def test_a_port_that_is_taken_is_told(tmp_path, monkeypatch, capsys):
    write_case(tmp_path)
    monkeypatch.chdir(tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert main(["review", "--no-open", "--port", str(port)]) == 2
    assert f"port {port} cannot be used" in capsys.readouterr().err


def test_a_folder_without_a_case_is_told(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["review", "--no-open"]) == 2
    assert "this folder holds no case" in capsys.readouterr().err


def test_without_the_web_server_it_says_what_to_install(tmp_path, monkeypatch, capsys):
    write_case(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    assert main(["review", "--no-open"]) == 2
    assert "pip install 'factcheck[review]'" in capsys.readouterr().err
