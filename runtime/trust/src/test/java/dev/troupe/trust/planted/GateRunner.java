package dev.troupe.trust.planted;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs gates in a JVM of its own, with the classes that the class path has first. Writes a line for
 * each test that has ended: {@code pass} or {@code fail}, the test, and why it has failed.
 */
public final class GateRunner {

  private GateRunner() {}

  /**
   * Runs gates.
   *
   * @param arguments where to write, and the gates: classes, or a class, {@code #} and a method
   */
  public static void main(String[] arguments) throws IOException {
    List<String> lines = new ArrayList<>();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(Arrays.stream(arguments).skip(1).map(GateRunner::selector).toList())
            .build();
    LauncherFactory.create()
        .execute(
            request,
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest() || result.getThrowable().isPresent()) {
                  lines.add(line(test, result));
                }
              }
            });
    Files.write(Path.of(arguments[0]), lines);
    System.exit(0); // a broken runtime may leave threads behind
  }

  private static DiscoverySelector selector(String gate) {
    return gate.contains("#") ? selectMethod(gate) : selectClass(gate);
  }

  private static String line(TestIdentifier test, TestExecutionResult result) {
    return result
        .getThrowable()
        .map(why -> "fail\t" + test.getDisplayName() + "\t" + why)
        .orElse("pass\t" + test.getDisplayName())
        .replaceAll("\\R", " ");
  }
}
