package dev.troupe.processor.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Keeps in memory what a compilation writes, and is as narrow with names as file systems are. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

  /** Where generated sources seem to lie. */
  static final String GENERATED = "/generated/";

  private static final int LONGEST_NAME = 255;

  private final Map<String, ByteArrayOutputStream> sources = new TreeMap<>();

  MemoryFiles(StandardJavaFileManager standard) {
    super(standard);
  }

  /** The generated sources by their type's name in full. */
  Map<String, String> sources() {
    Map<String, String> texts = new TreeMap<>();
    sources.forEach((name, bytes) -> texts.put(name, bytes.toString(StandardCharsets.UTF_8)));
    return texts;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, Kind kind, FileObject sibling) {
    return new Output(className, kind);
  }

  @Override
  public void close() {
    // The manager below serves the next compilation too.
  }

  private final class Output extends SimpleJavaFileObject {

    private final String className;

    Output(String className, Kind kind) {
      super(uri(GENERATED + className.replace('.', '/') + kind.extension), kind);
      this.className = className;
    }

    @Override
    public OutputStream openOutputStream() throws IOException {
      String file = className.substring(className.lastIndexOf('.') + 1) + kind.extension;
      if (file.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
        throw new IOException(file + " (File name too long)");
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      if (kind == Kind.SOURCE) {
        sources.put(className, bytes);
      }
      return bytes;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return String.valueOf(sources().get(className));
    }
  }

  /** Encodes what is no plain letter. */
  static URI uri(String path) {
    try {
      return new URI("memory", null, path, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
