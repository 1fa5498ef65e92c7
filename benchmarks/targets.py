"""The table of what must be reached, beside what was measured."""

import re
import statistics

RUN = "`benchmarks/run CORPUS`"
NOT_MEASURED = "not measured"


def p95(result, benchmark, *kinds):
    """The worst 95th percentile of those kinds in milliseconds, None where one is missing."""
    found = {next(iter(run["params"].values()), ""): run["p95"] / 1000 for run in result.get("runs", []) if run["benchmark"] == benchmark}
    wanted = kinds or ("",)
    return max(found[kind] for kind in wanted) if all(kind in found for kind in wanted) else None


def mean(result, benchmark):
    """The mean in microseconds, None where it is missing."""
    return next((run["mean"] for run in result.get("runs", []) if run["benchmark"] == benchmark), None)


def case(processes, what, started="launcher"):
    """Medians of a whole process, None where it was not run."""
    for found in processes.get("cases", []):
        if found["what"] == what and found["started"] == started:
            return {figure: statistics.median(run[figure] for run in found["runs"]) for figure in found["runs"][0]}
    return None


def below(value, bound, text):
    """The text of a figure that must not be above a bound, with the verdict."""
    return NOT_MEASURED if value is None else f"{text.format(value)}{'' if value <= bound else ' **missed**'}"


def share(found, name, bound):
    """A part of a whole in percent."""
    return below(100 * found[name], 100 * bound, "{:.2f} %, first sync of 6,846 real stars") if found and name in found else NOT_MEASURED


def peaks(processes, started, bound):
    """The highest peak of all first syncs that were started so."""
    found = [(run["peak_mb"], found["what"]) for found in processes.get("cases", []) if found["started"] == started
             and found["what"].startswith("first sync") for run in found["runs"]]
    if not found:
        return NOT_MEASURED
    return below(max(found)[0], bound, "{:.0f} MB, " + max(found)[1].removeprefix("first sync of "))


def slowdown(beside, *writers):
    """The worst ratio to the same question while nothing is written, None where it was not measured."""
    return max((found / beside[name, "NOBODY"] for (name, meanwhile), found in beside.items() if meanwhile in writers), default=None)


def rows(sources):
    """The lines of the table."""
    asked, stored, processes, shell = sources["questions"], sources["storing"], sources["processes"], sources["shell"]
    first = case(processes, "first sync of 6,846 real stars")
    again = case(processes, "sync with nothing new, 6,846 stars") or case(processes, "sync with nothing new, 500 stars")
    small = case(processes, "first sync of 500 simulated stars")
    search = case(processes, "search over 6,846 stars")
    floor = first and first["requests"] * processes["latency_ms"] / 1000 / 5
    upserts, bare = mean(stored, "StoreBenchmark.changedRows"), mean(stored, "BareStoreBenchmark.changedRows")
    indexed, fts = mean(stored, "StoreBenchmark.newStarsWithReadmes"), mean(stored, "BareStoreBenchmark.readmesIntoFts5")
    handwritten = mean(stored, "BareStoreBenchmark.newStarsWithReadmes")
    beside = {(run["benchmark"], run["params"]["writer"]): run["p95"] for run in sources["beside"].get("runs", [])}
    rank = re.search(r"judged queries: (mean .*)", sources["relevance"])
    names = re.search(r"names drawn at random: (.*)", sources["relevance"])
    sorts = ("STARRED", "STARS", "UPDATED", "NAME")
    table = [
        ("first sync of real stars with READMEs, 100 ms latency", "2.5 x floor (requests x latency / 5 + serving)",
         f"{first['wall_s']:.1f} s: {first['wall_s'] / floor:.1f} x the floor without serving ({first['requests']:.0f} requests, 6,846 stars)"
         if first else NOT_MEASURED, RUN),
        ("first sync of 500 with READMEs, 100 ms", "5 s", below(small and small["wall_s"], 5, "{:.1f} s"), RUN),
        ("sync with nothing new", "3 requests, 1.5 s", below(again and again["wall_s"], 1.5, "{:.2f} s, " + (f"{again['requests']:.0f} request" if again else "")), RUN),
        ("requests a repository, first sync", "0.06", below(first and first["requests"] / 6846, 0.06, "{:.3f}"), RUN),
        ("peak resident memory of first syncs, launcher", "150 MB", peaks(processes, "launcher", 150), RUN),
        ("the same as plain `java -jar`", "200 MB", peaks(processes, "plain jar", 200), RUN),
        ("lookup by name, p95, 100,000 stars", "0.3 ms", below(p95(asked, "LookupBenchmark.byName"), 0.3, "{:.2f} ms"), RUN),
        ("README by id, p95", "0.3 ms", below(p95(asked, "LookupBenchmark.readmeById"), 0.3, "{:.2f} ms"), RUN),
        ("language + date range + sort, p95, the slowest of four sorts", "2 ms", below(p95(asked, "FilterBenchmark.firstPage", *sorts), 2, "{:.1f} ms"), RUN),
        ("full text, one README word, p95", "10 ms", below(p95(asked, "SearchBenchmark.firstPage", "README_WORD"), 10, "{:.1f} ms"), RUN),
        ("full text, one word with filters, p95", "10 ms", below(p95(asked, "SearchBenchmark.firstPage", "WORD_IN_LANGUAGE_AND_DATES", "WORD_ABOVE_1000_STARS"), 10, "{:.1f} ms"), RUN),
        ("prefix of three letters, p95", "60 ms", below(p95(asked, "SearchBenchmark.firstPage", "PREFIX", "README_PREFIX"), 60, "{:.1f} ms"), RUN),
        ("upsert of changed rows against the `sqlite3` shell", "half of its rate",
         NOT_MEASURED if not (upserts and shell) else below(shell["upserts"]["a_second"] * upserts / 1e6, 2,
             f"{1e6 / upserts:,.0f} a second against {shell['upserts']['a_second']:,}: 1 / {{:.1f}}"), RUN),
        ("the same against plain JDBC", "", NOT_MEASURED if not (upserts and bare) else f"{1e6 / upserts:,.0f} a second against {1e6 / bare:,.0f}", RUN),
        ("upsert with READMEs and index against bare FTS5 through JDBC", "within 20 %",
         NOT_MEASURED if not (indexed and fts) else below(indexed / fts, 1.25, f"{1e6 / indexed:,.0f} a second against {1e6 / fts:,.0f}: {{:.2f}} x its time"), RUN),
        ("the same against plain JDBC by hand, one thread: rows, deflated READMEs, the same index", "",
         NOT_MEASURED if not (indexed and handwritten) else
             f"{1e6 / indexed:,.0f} a second against {1e6 / handwritten:,.0f}: {indexed / handwritten:.2f} x its time", RUN),
        ("database per 1,000 real stars with READMEs and index", "7 MB", below(sources["size"].get("optimized_mb_per_1000"), 7, "{:.2f} MB"), RUN),
        ("reads beside a writer at the pace of a first sync, launcher, p95", "2 x idle",
         below(slowdown(beside, "SYNC"), 2, "{:.1f} x, the worst of three questions"), RUN),
        ("reads beside a writer without a pause, launcher, p95", "2 x idle",
         below(slowdown(beside, "CEASELESS"), 2, "{:.1f} x, the worst of three questions"), RUN),
        ("reads beside a writer started as plain `java -jar`, at either pace, p95", "2 x idle",
         below(slowdown(beside, "PLAIN_SYNC", "PLAIN_CEASELESS"), 2, "{:.1f} x, the worst of three questions"), RUN),
        ("`search` as a whole process, warm launcher", "0.3 s", below(search and search["wall_s"], 0.3, "{:.2f} s"), RUN),
        ("time of a sync behind locks", "1 %", share(first, "lock_share", 0.01), RUN),
        ("processor time of a sync in garbage collection", "10 %", share(first, "gc_share", 0.1), RUN),
        ("relevance over 40 judged queries", "reported", rank.group(1) if rank else NOT_MEASURED, RUN),
        ("800 repositories searched for by their bare names", "", names.group(1) if names else NOT_MEASURED, RUN)]
    for found in sources["elsewhere"].get("figures", []):
        table.append((found["figure"], found["must_reach"], found["measured"] or NOT_MEASURED, found["command"]))
    return ["| figure | must reach | measured | command |", "|---|---|---|---|", *(f"| {' | '.join(row)} |" for row in table)]
