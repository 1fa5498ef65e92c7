"""The simulated GitHub as the scripts beside this file start it and talk to it."""

import contextlib
import subprocess
import urllib.request

from measured import ROOT

SIMULATOR_JAVA = ["java", "-Xmx1500m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]


@contextlib.contextmanager
def simulator(*options):
    """A simulator in a process of its own; gives its address."""
    jar = str(ROOT / "github-simulator/target/github-simulator.jar")
    process = subprocess.Popen(
        [*SIMULATOR_JAVA, "-jar", jar, "--warm-up", "--points", "1000000", "--exit-with-stdin", *options],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        yield process.stdout.readline().strip()
    finally:
        process.stdin.close()
        process.wait()


def control(address, path, method="GET"):
    """The simulator's answer to a request of its control plane."""
    request = urllib.request.Request(f"{address}/_simulator/{path}", method=method)
    with urllib.request.urlopen(request) as answer:
        return answer.read().decode()
