package org.songnuan.architecture;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.TreeMap;

/**
 * The checkout that the tests run in: where it is, and the text files a commit of it would hold.
 */
final class Checkout {
  /** What is never committed: see {@code .gitignore}. */
  private static final ImmutableSet<String> IGNORED =
      ImmutableSet.of(".git", ".idea", ".settings", ".vscode", "target");

  private Checkout() {}

  static Path coreClasses() {
    return root().resolve("core/target/classes");
  }

  /**
   * The text of each file below the root, by its path with slashes, in order of path; files that
   * are not UTF-8 are left out.
   */
  static ImmutableSortedMap<String, String> texts() throws IOException {
    var root = root();
    var texts = new TreeMap<String, String>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isIgnored(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!isIgnored(file)) {
              try {
                texts.put(
                    root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
              } catch (CharacterCodingException binary) {
                return FileVisitResult.CONTINUE;
              }
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return ImmutableSortedMap.copyOf(texts);
  }

  private static boolean isIgnored(Path path) {
    return IGNORED.contains(path.getFileName().toString());
  }

  /** Tests run in the folder of their module, or in the root when an editor starts them there. */
  private static Path root() {
    for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve(".mvn"))) {
        return folder;
      }
    }
    throw new IllegalStateException("These tests must run below the root of a checkout.");
  }
}
