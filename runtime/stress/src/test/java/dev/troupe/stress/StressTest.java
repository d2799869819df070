package dev.troupe.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Runs the jcstress tests, each in a JVM of its own: briefly, or in all of jcstress's modes for as
 * long as {@code -Dstress.mode=default} (or {@code tough}) takes.
 */
@Timeout(value = 1, unit = TimeUnit.HOURS)
final class StressTest {

  /** One run in one JVM mode; enough for x86 and AArch64 to show what they reorder. */
  private static final List<String> BRIEFLY =
      List.of(
          "-f",
          "1",
          "-fsm",
          "1",
          "-iters",
          "2",
          "-time",
          "400",
          "-sc",
          "false",
          "-jvmArgs",
          "-Xmx512m");

  private static boolean allHaveRun;

  private static List<String> length() {
    String mode = System.getProperty("stress.mode");
    return mode == null ? BRIEFLY : List.of("-m", mode);
  }

  @Test
  void stateIsPublishedFromTurnToTurn() throws Exception {
    seesNothingForbidden("TurnsStress");
  }

  @Test
  void parkedCallerIsWokenWithTheReply() throws Exception {
    seesNothingForbidden("ReplyStress");
  }

  @Test
  void replyAndGivingUpAgree() throws Exception {
    seesNothingForbidden("GivingUpStress");
  }

  @Test
  void slotGoesToItsWorkerOrToTheTick() throws Exception {
    seesNothingForbidden("SlotStress");
  }

  @Test
  void killerLetsTheNextTurnAlone() throws Exception {
    seesNothingForbidden("SeatStress");
  }

  @Test
  void ofTwoThatWaitForEachOtherOneIsRefused() throws Exception {
    seesNothingForbidden("DeadlockStress");
  }

  // jcstress takes some seconds to look at the JVM, so the build runs all of them at once.
  private static void seesNothingForbidden(String test) throws Exception {
    if (!Boolean.getBoolean("stress.together")) {
      run(test);
    } else if (!allHaveRun) {
      allHaveRun = true; // also where they fail: the others add nothing to it
      run("(Turns|Reply|GivingUp|Slot|Seat|Deadlock)Stress");
    }
  }

  private static void run(String test) throws Exception {
    Path folder =
        Files.createDirectories(Path.of("target", "jcstress", test.replaceAll("\\W", "-")));
    Path output = folder.resolve("output.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.openjdk.jcstress.Main",
                "-t",
                test,
                "-r",
                "report"));
    command.addAll(length());
    Process jcstress =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int exit = jcstress.waitFor();
    String words = Files.readString(output);
    assertEquals(0, exit, words);
    for (String good :
        List.of("Failed tests: No matches.", "Error tests: No matches.", "matching test results")) {
      assertTrue(words.contains(good), words);
    }
  }
}
