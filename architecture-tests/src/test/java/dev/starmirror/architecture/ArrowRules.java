package dev.starmirror.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import dev.starmirror.architecture.bad.adapter.cli.CountsRows;
import dev.starmirror.architecture.bad.adapter.cli.PrintsFromTheDatabase;
import dev.starmirror.architecture.bad.adapter.github.DefinesACommand;
import dev.starmirror.architecture.bad.adapter.github.ReadsTheSettings;
import dev.starmirror.architecture.bad.adapter.sqlite.AnswersOverHttp;
import dev.starmirror.architecture.bad.adapter.sqlite.StartsARun;
import dev.starmirror.architecture.bad.application.ParsesJson;
import dev.starmirror.architecture.bad.application.first.LeansOnTheSecond;
import dev.starmirror.architecture.bad.bootstrap.ServesTestData;
import dev.starmirror.architecture.bad.domain.OpensAFile;
import dev.starmirror.architecture.bad.simulator.LooksIntoTheMirror;
import java.util.List;

/** Which room may know which: domain, application, adapters, bootstrap, from the inside out. */
final class ArrowRules {
    private ArrowRules() {}

    static List<HouseRule> rules() {
        return List.of(
                new HouseRule(ArrowRules::domainKnowsOnlyTheJdk, OpensAFile.class),
                new HouseRule(ArrowRules::applicationKnowsOnlyTheDomain, ParsesJson.class),
                new HouseRule(ArrowRules::adaptersIgnoreEachOther, PrintsFromTheDatabase.class),
                new HouseRule(ArrowRules::adaptersIgnoreBootstrap, ReadsTheSettings.class),
                new HouseRule(ArrowRules::drivenAdaptersIgnoreUseCases, StartsARun.class),
                new HouseRule(ArrowRules::httpStaysInTheGitHubAdapter, AnswersOverHttp.class),
                new HouseRule(ArrowRules::sqlStaysInTheSqliteAdapter, CountsRows.class),
                new HouseRule(ArrowRules::commandsStayInTheCommandLine, DefinesACommand.class),
                new HouseRule(ArrowRules::simulatorStandsAlone, LooksIntoTheMirror.class),
                new HouseRule(ArrowRules::productIgnoresTheSimulator, ServesTestData.class),
                new HouseRule(ArrowRules::packagesFormNoCycle, LeansOnTheSecond.class));
    }

    private static ArchRule domainKnowsOnlyTheJdk(Rooms rooms) {
        return classes()
                .that()
                .resideInAPackage(rooms.domain())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        rooms.domain(),
                        "java.lang..",
                        "java.math",
                        "java.nio.charset",
                        "java.security",
                        "java.text",
                        "java.time..",
                        "java.util",
                        "java.util.concurrent..",
                        "java.util.function",
                        "java.util.regex",
                        "java.util.stream",
                        "org.jspecify.annotations")
                .because("the domain is plain Java without I/O, loggers or frameworks");
    }

    private static ArchRule applicationKnowsOnlyTheDomain(Rooms rooms) {
        return classes()
                .that()
                .resideInAPackage(rooms.application())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        rooms.application(),
                        rooms.domain(),
                        "java.lang..",
                        "java.math",
                        "java.nio.charset",
                        "java.security",
                        "java.text",
                        "java.time..",
                        "java.util",
                        "java.util.concurrent..",
                        "java.util.function",
                        "java.util.regex",
                        "java.util.stream",
                        "org.jspecify.annotations")
                .because("use cases are said over the ports, without Guice, Jackson, SQL, HTTP or a logger");
    }

    private static ArchRule adaptersIgnoreEachOther(Rooms rooms) {
        return slices().matching(rooms.root() + ".adapter.(*)..")
                .should()
                .notDependOnEachOther()
                .because("each adapter can be replaced alone");
    }

    private static ArchRule adaptersIgnoreBootstrap(Rooms rooms) {
        return noClasses()
                .that()
                .resideInAPackage(rooms.adapters())
                .should()
                .dependOnClassesThat()
                .resideInAPackage(rooms.bootstrap())
                .because("only bootstrap puts rooms together");
    }

    private static ArchRule drivenAdaptersIgnoreUseCases(Rooms rooms) {
        return noClasses()
                .that()
                .resideInAnyPackage(rooms.adapter("github"), rooms.adapter("sqlite"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(rooms.application())
                .because("what use cases drive knows ports alone");
    }

    private static ArchRule httpStaysInTheGitHubAdapter(Rooms rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms.adapter("github"), rooms.simulator())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("retrofit2..", "okhttp3..", "io.github.resilience4j..", "java.net.http..")
                .because("HTTP is the GitHub adapter's business");
    }

    private static ArchRule sqlStaysInTheSqliteAdapter(Rooms rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(rooms.adapter("sqlite"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.apache.ibatis..", "com.zaxxer..")
                .because("storage is the SQLite adapter's business");
    }

    private static ArchRule commandsStayInTheCommandLine(Rooms rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms.adapter("cli"), rooms.bootstrap(), rooms.simulator())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .because("commands are the command line's business");
    }

    private static ArchRule simulatorStandsAlone(Rooms rooms) {
        return noClasses()
                .that()
                .resideInAPackage(rooms.simulator())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(rooms.domain(), rooms.application(), rooms.adapters(), rooms.bootstrap())
                .because("a simulator that shares code with the product shares its errors");
    }

    private static ArchRule productIgnoresTheSimulator(Rooms rooms) {
        return noClasses()
                .that()
                .resideInAnyPackage(rooms.domain(), rooms.application(), rooms.adapters(), rooms.bootstrap())
                .should()
                .dependOnClassesThat()
                .resideInAPackage(rooms.simulator())
                .because("the demo runs it from its own jar, as a process of its own");
    }

    private static ArchRule packagesFormNoCycle(Rooms rooms) {
        return slices().matching(rooms.root() + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("packages that need each other are one package");
    }
}
