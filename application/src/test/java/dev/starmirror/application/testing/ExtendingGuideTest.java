package dev.starmirror.application.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java of {@code docs/extending.md} compiles against the present ports and suites. */
class ExtendingGuideTest {
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("^(?:final )?class (\\w+)", Pattern.MULTILINE);

    @Test
    void every_java_block_compiles(@TempDir Path classes) throws IOException {
        List<JavaFileObject> sources = blocks(Files.readString(guide()));
        assertThat(sources).hasSizeGreaterThanOrEqualTo(3);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        List<String> options =
                List.of("-d", classes.toString(), "-proc:none", "-cp", System.getProperty("java.class.path"));
        boolean compiled =
                compiler.getTask(complaints, null, null, options, null, sources).call();
        assertThat(compiled).as(complaints.toString()).isTrue();
    }

    private static List<JavaFileObject> blocks(String guide) {
        List<JavaFileObject> sources = new ArrayList<>();
        Matcher block = BLOCK.matcher(guide);
        while (block.find()) {
            sources.add(new Block(block.group(1)));
        }
        return sources;
    }

    private static Path guide() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/extending.md"))) {
            folder = Objects.requireNonNull(folder.getParent(), "docs/extending.md stands in no folder above");
        }
        return folder.resolve("docs/extending.md");
    }

    /** One block of the guide as a source file. */
    private static final class Block extends SimpleJavaFileObject {
        private final String code;

        Block(String code) {
            super(URI.create("string:///" + typeName(code) + ".java"), Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }

        private static String typeName(String code) {
            Matcher type = TYPE.matcher(code);
            return type.find() ? type.group(1) : "Unnamed";
        }
    }
}
