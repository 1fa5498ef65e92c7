package dev.starmirror.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.adapter.sqlite.mapper.AnswerRow;
import dev.starmirror.adapter.sqlite.mapper.BrowseSelect;
import dev.starmirror.adapter.sqlite.mapper.BrowseSelect.AccessPath;
import dev.starmirror.adapter.sqlite.mapper.CatalogMapper;
import dev.starmirror.adapter.sqlite.mapper.ReadmeColumns;
import dev.starmirror.adapter.sqlite.mapper.ReadmeRow;
import dev.starmirror.adapter.sqlite.mapper.RepositoryRow;
import dev.starmirror.adapter.sqlite.mapper.SearchRow;
import dev.starmirror.adapter.sqlite.mapper.SearchSelect;
import dev.starmirror.adapter.sqlite.mapper.SqlCondition;
import dev.starmirror.adapter.sqlite.search.QueryParser;
import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.Sort;
import dev.starmirror.domain.catalog.Standing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks SQLite how it would answer every statement we have, with every filter and every order. */
class PlanCoverageTest {
    /** Statements that read a table without an index, each with the reason. */
    private static final Map<String, String> WITHOUT_INDEX = Map.of(
            "AnswerMapper.dropAll", "a truncation",
            "JournalMapper.interruptRunning", "one row a run",
            "JournalMapper.history", "its key from the end, no further than asked",
            "JournalMapper.voidMarks", "a truncation",
            "JournalMapper.dropCheckpoint", "one row",
            "MaintenanceMapper.strays", "a check reads everything",
            "MaintenanceMapper.texts", "a check reads everything",
            "MaintenanceMapper.unsearchable", "a check reads everything");

    /**
     * Statements that sort what they found, each with the reason and with its cost in milliseconds of processor time at 100,000 stars, as
     * measured by {@code StatementCosts} of the benchmarks.
     */
    private static final Map<String, String> WITH_SORT = Map.ofEntries(
            Map.entry("CatalogMapper.stream", "few rows are collected by a filter and sorted, or tombstones: 3.1"),
            Map.entry("CatalogMapper.named", "a name is rarely taken twice: 0.2"),
            Map.entry("CatalogMapper.ranked", "no index has the scores: 3.2"),
            Map.entry("CatalogMapper.completions", "no index has the frequencies of words: 0.5"),
            Map.entry("MaintenanceMapper.frequentWord", "no index has the frequencies of words: 56"),
            Map.entry("MaintenanceMapper.parts", "a dozen rows, once every page of the file was looked at: 105"),
            Map.entry("StatisticsMapper.languages", "counts: 6.4"),
            Map.entry("StatisticsMapper.topics", "counts: 223"),
            Map.entry("StatisticsMapper.licenses", "counts: 101"),
            Map.entry("StatisticsMapper.months", "counts: 20"));

    @TempDir
    Path folder;

    private final Configuration configuration = new Configuration();

    /** Every interface of the package, so that none is forgotten. */
    @BeforeEach
    void readMappers() throws Exception {
        Path mappers = Path.of(
                        CatalogMapper.class.getResource("CatalogMapper.class").toURI())
                .getParent();
        try (Stream<Path> files = Files.list(mappers)) {
            for (Path file : files.filter(each -> each.toString().endsWith("Mapper.class"))
                    .toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                configuration.addMapper(Class.forName(CatalogMapper.class.getPackageName() + "." + name));
            }
        }
        assertThat(configuration.getMapperRegistry().getMappers()).hasSizeGreaterThanOrEqualTo(6);
    }

    @BeforeEach
    void fill() {
        Mirrors.with(
                        folder,
                        LongStream.range(1, 300)
                                .mapToObj(id -> Stars.star(id).starred(id).about("topic-" + id % 7))
                                .toArray(Stars[]::new))
                .close();
    }

    @Test
    void every_statement_is_answered_from_an_index() throws SQLException {
        Map<String, List<String>> scans = new TreeMap<>();
        Set<String> sorts = new TreeSet<>();
        int plans = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("stars.db"))) {
            for (MappedStatement statement : statements()) {
                for (Object parameter : parameters(name(statement))) {
                    plans++;
                    for (String step : plan(connection, statement, parameter)) {
                        if (isTableScan(step) && !WITHOUT_INDEX.containsKey(name(statement))) {
                            scans.computeIfAbsent(name(statement), key -> new ArrayList<>())
                                    .add(step + " in "
                                            + statement.getBoundSql(parameter).getSql());
                        }
                        if (step.contains("TEMP B-TREE")) {
                            sorts.add(name(statement));
                        }
                    }
                }
            }
        }
        System.out.printf(
                "Plan coverage: %d plans of %d statements, %d with a table scan; temporary sorts, with milliseconds at 100,000 stars:%n",
                plans, statements().size(), scans.size());
        sorts.forEach(name -> System.out.println("  " + name + ": " + WITH_SORT.get(name)));
        assertThat(scans).isEmpty();
        assertThat(sorts).isSubsetOf(WITH_SORT.keySet());
    }

    @Test
    void a_statement_without_an_index_would_be_seen() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("stars.db"))) {
            assertThat(plan(connection, "SELECT * FROM repositories WHERE homepage = 'x'"))
                    .anyMatch(PlanCoverageTest::isTableScan);
        }
    }

    private Set<MappedStatement> statements() {
        // the configuration knows each statement by its long and its short name
        return new LinkedHashSet<>(configuration.getMappedStatementNames().stream()
                .filter(name -> name.startsWith("dev."))
                .sorted()
                .map(configuration::getMappedStatement)
                .toList());
    }

    private static String name(MappedStatement statement) {
        return statement.getId().substring("dev.starmirror.adapter.sqlite.mapper.".length());
    }

    private static boolean isTableScan(String step) {
        return step.startsWith("SCAN ")
                && !step.contains("VIRTUAL TABLE")
                && !step.contains("INDEX")
                && !step.contains("CONSTANT ROW")
                && !step.matches("SCAN (f|texts|metadata|j|m|s|\\(?subquery.*|\\(join.*)");
    }

    /** Values are left out: a plan does not depend on them. */
    private static List<String> plan(Connection connection, MappedStatement statement, Object parameter)
            throws SQLException {
        BoundSql sql = statement.getBoundSql(parameter);
        return plan(connection, sql.getSql());
    }

    private static List<String> plan(Connection connection, String sql) throws SQLException {
        List<String> steps = new ArrayList<>();
        try (PreparedStatement explain = connection.prepareStatement("EXPLAIN QUERY PLAN " + sql);
                ResultSet rows = explain.executeQuery()) {
            while (rows.next()) {
                steps.add(rows.getString("detail"));
            }
        }
        return steps;
    }

    private static List<Object> parameters(String statement) {
        return switch (statement.substring(statement.indexOf('.') + 1)) {
            case "stream" -> browses();
            case "count" -> counts();
            case "ranked", "others", "place" -> searches();
            case "upsert", "refresh" -> List.of(row());
            case "settleReadme" ->
                List.of(ReadmeColumns.pending(1, Stars.star(1).listed().readme()));
            case "put" -> List.of(new AnswerRow("", "", "", 1, new byte[1]));
            case "putReadme" -> List.of(new ReadmeRow(1, "README.md", "0", 1, false, 1, new byte[1]));
            case "putIntoSearch", "putIntoMetadataSearch" -> List.of(new SearchRow(1, "", "", "", "", new byte[0], ""));
            case "setting" -> List.of(Map.of("name", "page_size"));
            default -> List.of(Map.of());
        };
    }

    private static RepositoryRow row() {
        return RepositoryRow.of(
                Stars.star(1).toStar(),
                ReadmeColumns.pending(1, Stars.star(1).listed().readme()),
                1);
    }

    private static List<Criteria> criteria() {
        List<Criteria> all = new ArrayList<>();
        for (String text : List.of(
                "",
                "language:java",
                "language:java language:go",
                "-language:java",
                "topic:a topic:b",
                "-topic:a",
                "owner:o",
                "license:MIT",
                "archived:true",
                "fork:false",
                "stars:>5",
                "stars:1..9",
                "starred:2025",
                "updated:>2025",
                "pushed:<2025",
                "created:2025",
                "language:java starred:2025 stars:>5 topic:a",
                "word",
                "word -other",
                "-other",
                "pre*",
                "word language:go starred:>2025")) {
            all.add(new Criteria(Filters.NONE, QueryParser.parse(text)));
        }
        Filters removed =
                new Filters(List.of(), List.of(), null, null, null, null, null, null, null, null, null, null, true);
        all.add(new Criteria(removed, QueryParser.parse("")));
        Filters any = new Filters(
                List.of(), List.of(), null, null, null, null, null, null, null, null, null, null, Standing.ANY);
        all.add(new Criteria(any, QueryParser.parse("")));
        return all;
    }

    private static List<Object> browses() {
        List<Object> selects = new ArrayList<>();
        for (Criteria criteria : criteria()) {
            for (Sort sort : Sort.values()) {
                for (boolean reverse : List.of(true, false)) {
                    String order = Order.of(sort, reverse);
                    paths(criteria, sort)
                            .forEach(path -> selects.add(
                                    new BrowseSelect(path, criteria.columns(path, Long.MAX_VALUE), order, 30, 0)));
                    paths(criteria, sort).forEach(path -> selects.add(behind(criteria, path, sort, reverse)));
                }
            }
        }
        return selects;
    }

    /** The page behind another one. */
    private static BrowseSelect behind(Criteria criteria, AccessPath path, Sort sort, boolean reverse) {
        List<SqlCondition> conditions = criteria.columns(path, Long.MAX_VALUE);
        conditions.add(new PageEnd("", 1).behind(sort, reverse));
        return new BrowseSelect(path, conditions, Order.of(sort, reverse), 30, 0);
    }

    private static List<AccessPath> paths(Criteria criteria, Sort sort) {
        if (criteria.removed()) {
            return List.of(new AccessPath("idx_repositories_removed", "", false));
        }
        List<AccessPath> paths = new ArrayList<>();
        paths.add(criteria.walk(sort));
        paths.add(new AccessPath(Order.index(sort), "", true));
        criteria.leads().forEach(lead -> paths.add(lead.path()));
        return paths;
    }

    private static List<Object> counts() {
        List<Object> selects = new ArrayList<>();
        for (Criteria criteria : criteria()) {
            criteria.leads().forEach(lead -> selects.add(new BrowseSelect(lead.path(), lead.conditions(), "", 10, 0)));
        }
        return selects;
    }

    private static List<Object> searches() {
        List<Object> selects = new ArrayList<>();
        for (Criteria criteria : criteria()) {
            if (criteria.searches()) {
                List<SqlCondition> ranges = criteria.ranges();
                String words = criteria.expression();
                selects.add(new SearchSelect(words, words, words, words, "name", criteria.places(), ranges, 30, 0));
                selects.add(new SearchSelect(words, words, words, words, "", criteria.places(), ranges, 30, 0));
                selects.add(new SearchSelect(words, words, words, words, null, criteria.places(), ranges, 30, 0));
            }
        }
        return selects;
    }
}
