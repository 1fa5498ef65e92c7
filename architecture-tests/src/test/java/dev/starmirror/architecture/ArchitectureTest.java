package dev.starmirror.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    // Not DoNotIncludeJars: in 'mvn verify' the other modules are jars.
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(Rooms.PROGRAM.root());
    private static final JavaClasses WRONG_WORLD = new ClassFileImporter().importPackages(Rooms.WRONG_WORLD.root());

    @TestFactory
    Stream<DynamicTest> the_program_keeps_every_rule() {
        return rules().map(rule -> dynamicTest(
                rule.toString(), () -> rule.in().apply(Rooms.PROGRAM).check(PROGRAM)));
    }

    @TestFactory
    Stream<DynamicTest> every_rule_objects_to_its_offender_and_to_nothing_else() {
        return rules().map(rule -> dynamicTest(
                rule.toString(),
                () -> assertThat(objections(rule))
                        .isNotEmpty()
                        .allSatisfy(objection ->
                                assertThat(objection).contains(rule.offender().getName()))));
    }

    @TestFactory
    Stream<DynamicTest> every_room_has_classes_to_check() {
        return Rooms.PROGRAM
                .all()
                .map(room -> dynamicTest(
                        room,
                        () -> assertThat(PROGRAM)
                                .filteredOn(type -> !type.getSimpleName().equals("package-info"))
                                .anyMatch(type -> PackageMatcher.of(room).matches(type.getPackageName()))));
    }

    private static Stream<HouseRule> rules() {
        return Stream.of(ArrowRules.rules(), CodingRules.rules(), NamingRules.rules())
                .flatMap(List::stream);
    }

    private static List<String> objections(HouseRule rule) {
        return rule.in()
                .apply(Rooms.WRONG_WORLD)
                .evaluate(WRONG_WORLD)
                .getFailureReport()
                .getDetails();
    }
}
