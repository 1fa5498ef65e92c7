package dev.starmirror.bootstrap.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OptimizingCompilerTest {
    @AfterEach
    void letItWorkAgain() throws Exception {
        OptimizingCompiler.diagnose("compilerDirectivesClear");
    }

    @Test
    void leaves_the_second_compiler_out_of_every_method_and_lets_the_first_go_on() throws Exception {
        assertThat(directives()).doesNotContain("Exclude:true");

        assertThat(OptimizingCompiler.leaveOut()).isTrue();

        assertThat(of("c1")).contains("Exclude:false");
        assertThat(of("c2")).contains("Exclude:true");
    }

    /** What the newest directive, which is the first, says of one compiler. */
    private static String of(String compiler) throws Exception {
        String all = directives();
        int from = all.indexOf(compiler + " directives:");
        int end = all.indexOf("directives:", from + compiler.length() + 12);
        return all.substring(from, end < 0 ? all.length() : end);
    }

    private static String directives() throws Exception {
        return OptimizingCompiler.diagnose("compilerDirectivesPrint");
    }
}
