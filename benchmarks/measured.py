"""What every file of results says of itself: when, where and of which commit it was measured."""

import json
import os
import pathlib
import platform
import re
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent


def first_match(path, pattern, otherwise):
    """The first group of the first match in a file, or something else where there is no such file or match."""
    try:
        match = re.search(pattern, pathlib.Path(path).read_text(encoding="utf-8"), re.MULTILINE)
    except OSError:
        match = None
    return match.group(1).strip() if match else otherwise


def git(*arguments):
    """What git prints, empty where this is no clone."""
    return subprocess.run(
        ["git", "-C", str(ROOT), *arguments], capture_output=True, text=True, check=False
    ).stdout.strip()


def java_version():
    """The first line of the JVM's own account of itself."""
    told = subprocess.run(["java", "-version"], capture_output=True, text=True, check=True).stderr
    return told.splitlines()[1].strip() if len(told.splitlines()) > 1 else told.strip()


def circumstances():
    """Machine, JDK, commit, time and the load before the measurement."""
    kib = int(first_match("/proc/meminfo", r"^MemTotal:\s+(\d+)", "0"))
    changed = git("status", "--porcelain", "--untracked-files=no", "--", "*.java", "*.sql", "pom.xml", "*/pom.xml", "starmirror")
    processor = first_match("/proc/cpuinfo", r"^model name\s*: (.*)$", platform.machine())
    return {
        "measured_at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "machine": f"{os.cpu_count()} x {processor}, {kib / (1 << 20):.0f} GiB",
        "system": first_match("/etc/os-release", r'^PRETTY_NAME="(.*)"$', platform.system()),
        "jdk": java_version(),
        "commit": git("rev-parse", "--short=7", "HEAD") + (" with changes" if changed else ""),
        "load_before": round(os.getloadavg()[0], 2),
    }


if __name__ == "__main__":
    print(json.dumps(circumstances()))
