package dev.troupe.conformance;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the runtime has told people since this was made, and of what actor or other word. */
final class Reported extends Handler {

  // Held, as loggers that nobody holds are forgotten, and their handlers with them.
  private static final Logger LOG = Logger.getLogger("dev.troupe");

  private final SimpleFormatter formatter = new SimpleFormatter();
  private final List<LogRecord> records = new CopyOnWriteArrayList<>();

  Reported() {
    LOG.addHandler(this);
  }

  List<String> errorsOf(String word) {
    return about(word, Level.SEVERE);
  }

  List<String> warningsOf(String word) {
    return about(word, Level.WARNING);
  }

  /** What was thrown, of the warnings that have it. */
  List<Throwable> causesOf(String word) {
    return records.stream()
        .filter(record -> formatter.formatMessage(record).contains(word))
        .map(LogRecord::getThrown)
        .filter(Objects::nonNull)
        .toList();
  }

  private List<String> about(String word, Level level) {
    return records.stream()
        .filter(record -> record.getLevel().equals(level))
        .map(formatter::formatMessage)
        .filter(text -> text.contains(word))
        .toList();
  }

  @Override
  public void publish(LogRecord record) {
    records.add(record);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    LOG.removeHandler(this);
  }
}
