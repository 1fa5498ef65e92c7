package dev.starmirror.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.starmirror.architecture.bad.application.FakeSource;
import dev.starmirror.architecture.bad.application.SyncManager;
import dev.starmirror.architecture.bad.application.util.Strings;
import dev.starmirror.architecture.bad.domain.StarFinder;
import dev.starmirror.architecture.bad.domain.port.KitchenSink;
import java.util.List;

/** Ports stay small and stand together; names say what a thing is. */
final class NamingRules {
    private static final int LARGEST_PORT = 5;

    private NamingRules() {}

    static List<HouseRule> rules() {
        return List.of(
                new HouseRule(NamingRules::portsStandTogether, StarFinder.class),
                new HouseRule(NamingRules::portsAreSmall, KitchenSink.class),
                new HouseRule(NamingRules::namesSayWhatAThingIs, SyncManager.class),
                new HouseRule(NamingRules::noPackageIsADrawer, Strings.class),
                new HouseRule(NamingRules::testDoublesStayInTests, FakeSource.class));
    }

    private static ArchRule portsStandTogether(Rooms rooms) {
        return classes()
                .that()
                .resideInAPackage(rooms.domain())
                .and(describe("are interfaces that anyone may implement", NamingRules::isOpenInterface))
                .should()
                .resideInAPackage(rooms.ports())
                .because("all that the domain asks of the world is found in one place");
    }

    private static ArchRule portsAreSmall(Rooms rooms) {
        return classes()
                .that()
                .resideInAPackage(rooms.ports())
                .and()
                .areInterfaces()
                .should(haveAtMost(LARGEST_PORT))
                .because("a fake of a port fits on a screen");
    }

    private static ArchRule namesSayWhatAThingIs(Rooms rooms) {
        return noClasses()
                .that()
                .resideInAPackage(rooms.root() + "..")
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Processor|Utils?)$")
                .because("such endings fit any class");
    }

    private static ArchRule noPackageIsADrawer(Rooms rooms) {
        return noClasses()
                .that()
                .doNotHaveSimpleName("package-info")
                .should()
                .resideInAnyPackage(
                        rooms.root() + "..util..",
                        rooms.root() + "..utils..",
                        rooms.root() + "..common..",
                        rooms.root() + "..helper..",
                        rooms.root() + "..misc..")
                .because("a helper stands beside its one user");
    }

    private static ArchRule testDoublesStayInTests(Rooms rooms) {
        return noClasses()
                .that()
                .resideInAnyPackage(rooms.domain(), rooms.application(), rooms.adapters(), rooms.bootstrap())
                .should()
                .haveNameMatching(".*\\.(Fake|Stub|Mock|Dummy|InMemory|Scripted|Recording|Testing)[A-Z]\\w*$")
                .orShould()
                .haveNameMatching(".*(Contract|Test|Fixture)$")
                .because("what only tests use ships with tests");
    }

    private static boolean isOpenInterface(JavaClass type) {
        return type.isInterface()
                && !type.isAnnotation()
                && !type.getSimpleName().equals("package-info")
                && !type.reflect().isSealed();
    }

    private static ArchCondition<JavaClass> haveAtMost(int methods) {
        return new ArchCondition<>("have at most " + methods + " methods") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int count = type.getMethods().size();
                events.add(new SimpleConditionEvent(
                        type, count <= methods, type.getName() + " has " + count + " methods"));
            }
        };
    }
}
