package dev.troupe.trust.planted;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Where gates are run: against the classes that Maven has made, or with some of them replaced. What
 * it writes is in a temporary folder.
 */
final class Workshop {

  private static final long LIMIT_SECONDS = Long.getLong("planted.limit", 60);

  /** How long a test waits for what never comes; it is to fail before the limit. */
  private static final long AWAIT_SECONDS = 4;

  private static final Pattern MODULE = Pattern.compile("\\bmodule (\\S+) \\{");

  /** What a run has shown. */
  sealed interface Outcome {
    /** All tests have passed. */
    record Green(int tests) implements Outcome {}

    /** A test has failed. */
    record Red(String test, String why) implements Outcome {}

    /** Nothing is known of the gate. */
    record Broken(String why) implements Outcome {}
  }

  private final Path root;
  private final Path folder;

  Workshop(Path root, Path folder) {
    this.root = root;
    this.folder = folder;
  }

  /** Runs a bug's gate with the bug in. */
  Outcome run(PlantedBug bug) throws IOException, InterruptedException {
    Path copy = Files.createDirectories(folder.resolve(bug.name()).resolve("sources"));
    for (String source : bug.sources()) {
      Path at = copy.resolve(source);
      Files.createDirectories(at.getParent());
      Files.copy(root.resolve(source), at);
    }
    ProcessBuilder git =
        new ProcessBuilder("git", "apply", bug.patch().toString())
            .directory(copy.toFile())
            .redirectErrorStream(true);
    git.environment().put("GIT_CEILING_DIRECTORIES", copy.getParent().toString());
    Process applied = git.start();
    String words = new String(applied.getInputStream().readAllBytes());
    if (applied.waitFor() != 0) {
      return new Outcome.Broken("the patch does not apply: " + words.strip());
    }
    String classPath = bug.gate().classPath(root);
    Path classes = Files.createDirectories(copy.resolveSibling("classes"));
    String errors = compile(bug, copy, classPath, classes);
    if (!errors.isEmpty()) {
      return new Outcome.Broken("it does not compile: " + errors);
    }
    return run(
        bug.name(), List.of(bug.gate()), classes + File.pathSeparator + classPath, LIMIT_SECONDS);
  }

  /** Runs gates of one module as they are. */
  Outcome runUnpatched(String name, List<Gate> gates) throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve(name));
    List<String> classPath = new ArrayList<>();
    for (Gate gate : gates) {
      classPath.add(gate.classPath(root));
    }
    return run(name, gates, classPath.getFirst(), 5 * LIMIT_SECONDS);
  }

  /** Compiles what the patch has changed, as a part of its module; what javac says, if it fails. */
  private String compile(PlantedBug bug, Path copy, String classPath, Path to) throws IOException {
    String folder = PlantedBug.moduleOf(bug.sources().getFirst()) + "/src/main/java";
    List<String> options =
        new ArrayList<>(List.of("-nowarn", "-proc:none", "-cp", classPath, "-d", to.toString()));
    Path moduleInfo = root.resolve(folder).resolve("module-info.java");
    if (Files.exists(moduleInfo)) {
      Matcher name = MODULE.matcher(Files.readString(moduleInfo));
      if (!name.find()) {
        throw new IOException("no name of a module in " + moduleInfo);
      }
      options.addAll(
          List.of("-p", classPath, "--patch-module", name.group(1) + "=" + copy.resolve(folder)));
    }
    List<Path> sources = bug.sources().stream().map(copy::resolve).toList();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter errors = new StringWriter();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      boolean good =
          javac
              .getTask(
                  errors, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      return good ? "" : errors + ".";
    }
  }

  private Outcome run(String name, List<Gate> gates, String classPath, long limit)
      throws IOException, InterruptedException {
    Path report = folder.resolve(name).resolve("report");
    Path output = folder.resolve(name).resolve("output");
    // Behind the gate's own path: this class, and JUnit's launcher.
    String path = classPath + File.pathSeparator + System.getProperty("java.class.path");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "-XX:+EnableDynamicAgentLoading",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "-Dawait.seconds=" + AWAIT_SECONDS));
    if (gates.stream().anyMatch(gate -> gate.test().contains(".simulator."))) {
      command.add("-javaagent:" + agentIn(classPath));
    }
    if (gates.stream().anyMatch(gate -> gate.test().contains("Lincheck"))) {
      command.add("-Dtroupe.stackReserve=off"); // as the build has it: a deep recursion is no hang
    }
    command.addAll(List.of("-cp", path, GateRunner.class.getName(), report.toString()));
    gates.forEach(gate -> command.add(gate.test()));
    Process gate =
        new ProcessBuilder(command)
            .directory(root.resolve(gates.getFirst().module()).toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!gate.waitFor(limit, TimeUnit.SECONDS)) {
      gate.destroyForcibly().waitFor();
      return new Outcome.Broken("no end within " + limit + " s");
    }
    if (!Files.exists(report)) {
      return new Outcome.Broken("it could not be run: " + lastLine(output));
    }
    return read(Files.readAllLines(report));
  }

  /** The test kit, of which simulations need the jar. */
  private static String agentIn(String classPath) throws IOException {
    return Stream.of(classPath.split(File.pathSeparator))
        .filter(entry -> Path.of(entry).getFileName().toString().matches("troupe-testkit-.*\\.jar"))
        .findFirst()
        .orElseThrow(() -> new IOException("no jar of the test kit in " + classPath));
  }

  private static Outcome read(List<String> lines) {
    for (String line : lines) {
      String[] parts = line.split("\t", 3);
      if (parts[0].equals("fail")) {
        return parts[2].startsWith("java.util.concurrent.TimeoutException")
                || parts[2].contains("NoClassDefFoundError")
                || parts[2].contains("PreconditionViolationException")
            ? new Outcome.Broken(parts[1] + ": " + parts[2])
            : new Outcome.Red(parts[1], parts[2]);
      }
    }
    return lines.isEmpty()
        ? new Outcome.Broken("there is no such test")
        : new Outcome.Green(lines.size());
  }

  private static String lastLine(Path output) throws IOException {
    try (Stream<String> lines = Files.lines(output)) {
      return lines.filter(line -> !line.isBlank()).reduce("", (before, line) -> line);
    }
  }
}
