package dev.starmirror.simulator.graphql;

import dev.starmirror.simulator.account.GitTree;
import dev.starmirror.simulator.account.RepositoryFile;
import dev.starmirror.simulator.account.RepositoryFiles;
import dev.starmirror.simulator.account.SimulatedRepository;
import dev.starmirror.simulator.account.SourceText;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Files and folders: {@code object(expression: "HEAD:README.md")} and what it leads to. */
final class GitFields {

    private static final int ABBREVIATED = 7;

    /** A file in its repository. */
    record Blob(SimulatedRepository repository, RepositoryFile file) {
        String oid() {
            return file.facts().oid();
        }
    }

    private GitFields() {}

    static void addTo(RuntimeWiring.Builder wiring) {
        TypeFields.of("Repository", SimulatedRepository.class)
                .scoped("object", GitFields::object)
                .addTo(wiring);
        gitObject("Blob", Blob.class, Blob::oid, Blob::repository)
                .plain("byteSize", blob -> blob.file().facts().size())
                .plain("isBinary", blob -> blob.file().facts().binary())
                .plain("isTruncated", blob -> SourceText.isTruncated(blob.file()))
                .scoped("text", GitFields::text)
                .addTo(wiring);
        gitObject("Tree", GitTree.class, GitTree::oid, GitTree::repository)
                .plain("entries", GitTree::entries)
                .addTo(wiring);
        TypeFields.of("TreeEntry", GitTree.Entry.class)
                .plain("extension", GitFields::extension)
                .plain("mode", GitTree.Entry::mode)
                .plain("name", GitTree.Entry::name)
                .plain("object", GitFields::entryObject)
                .plain("oid", GitTree.Entry::oid)
                .plain("path", GitTree.Entry::path)
                .plain("repository", GitTree.Entry::repository)
                .plain(
                        "size",
                        entry -> entry.file() == null ? 0 : entry.file().facts().size())
                .plain("type", entry -> entry.file() == null ? "tree" : "blob")
                .addTo(wiring);
        wiring.type(
                "GitObject",
                builder -> builder.typeResolver(environment -> environment
                        .getSchema()
                        .getObjectType(environment.getObject() instanceof Blob ? "Blob" : "Tree")));
    }

    private static <S> TypeFields<S> gitObject(
            String type, Class<S> source, Function<S, String> oid, Function<S, SimulatedRepository> repository) {
        return TypeFields.of(type, source)
                .plain("abbreviatedOid", object -> oid.apply(object).substring(0, ABBREVIATED))
                .plain(
                        "commitResourcePath",
                        object -> "/" + repository.apply(object).fullName() + "/commit/" + oid.apply(object))
                .plain(
                        "commitUrl",
                        object -> "https://github.com/"
                                + repository.apply(object).fullName() + "/commit/" + oid.apply(object))
                .plain(
                        "id",
                        object -> NodeIds.of("GO_", repository.apply(object).id(), oid.apply(object)))
                .plain("oid", oid::apply)
                .plain("repository", repository::apply);
    }

    private static @Nullable Object object(
            SimulatedRepository repository, DataFetchingEnvironment environment, ExecutionScope scope) {
        String expression = environment.getArgument("expression");
        if (expression != null) {
            int colon = expression.indexOf(':');
            return colon >= 0 && isDefaultBranch(repository, expression.substring(0, colon))
                    ? atPath(repository, expression.substring(colon + 1))
                    : null;
        }
        String oid = environment.getArgument("oid");
        return oid == null ? null : withOid(repository, oid);
    }

    private static boolean isDefaultBranch(SimulatedRepository repository, String revision) {
        String branch = repository.defaultBranch();
        return revision.equals("HEAD") || revision.equals(branch) || revision.equals("refs/heads/" + branch);
    }

    private static @Nullable Object atPath(SimulatedRepository repository, String path) {
        String normal = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        RepositoryFile file = RepositoryFiles.file(repository, normal);
        return file != null ? new Blob(repository, file) : RepositoryFiles.folder(repository, normal);
    }

    private static @Nullable Object withOid(SimulatedRepository repository, String oid) {
        for (RepositoryFile file : RepositoryFiles.of(repository)) {
            if (file.facts().oid().equals(oid)) {
                return new Blob(repository, file);
            }
        }
        GitTree root = RepositoryFiles.folder(repository, "");
        return root != null && root.oid().equals(oid) ? root : null;
    }

    private static Object entryObject(GitTree.Entry entry) {
        RepositoryFile file = entry.file();
        GitTree folder = entry.folder();
        return file != null ? new Blob(entry.repository(), file) : folder == null ? entry : folder;
    }

    private static String extension(GitTree.Entry entry) {
        int dot = entry.name().lastIndexOf('.');
        return dot < 0 ? "" : entry.name().substring(dot);
    }

    private static @Nullable String text(Blob blob, DataFetchingEnvironment environment, ExecutionScope scope) {
        scope.countReadmeText();
        return SourceText.of(blob.file()).text();
    }
}
