package dev.troupe.processor.read;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The types of others that are safe to send. The page on the rules publishes the list; a test holds
 * the two together.
 */
final class KnownTypes {

  /** By package, as the list is published. */
  static final List<List<String>> BY_PACKAGE =
      List.of(
          of(
              "java.lang",
              """
              Boolean Byte Character Class Double Float Integer Long Short StackTraceElement String
              Void
              """),
          of("java.math", "BigDecimal BigInteger MathContext"),
          of("java.net", "Inet4Address Inet6Address InetAddress InetSocketAddress URI"),
          of("java.nio.charset", "Charset"),
          of("java.nio.file", "Path"),
          of("java.nio.file.attribute", "FileTime"),
          of(
              "java.time",
              """
              Duration Instant LocalDate LocalDateTime LocalTime MonthDay OffsetDateTime OffsetTime
              Period Year YearMonth ZoneId ZoneOffset ZonedDateTime
              """),
          of("java.time.chrono", "HijrahDate JapaneseDate MinguoDate ThaiBuddhistDate"),
          of("java.time.format", "DateTimeFormatter"),
          of("java.util", "Currency HexFormat Locale OptionalDouble OptionalInt OptionalLong UUID"),
          of("java.util.regex", "Pattern"),
          of(
              "dev.troupe",
              """
              ActorRef ActorSystem Alias ChildSpec Down DynamicSupervisor DynamicSupervisorRef
              EventManager Exit ExitReason ExitReason.Crashed ExitReason.Custom ExitReason.Kill
              ExitReason.Killed ExitReason.NoConnection ExitReason.NoProc ExitReason.Normal
              ExitReason.Shutdown GroupMonitor MonitorRef PartitionSupervisor PartitionSupervisorRef
              ProcessGroups Registry ReplyTo StartOptions Supervisor SupervisorRef SupervisorSpec
              TimerRef UniqueRegistry Via
              """));

  private static final Set<String> ALL =
      BY_PACKAGE.stream().flatMap(List::stream).collect(toUnmodifiableSet());

  private KnownTypes() {}

  static boolean contains(String qualifiedName) {
    return ALL.contains(qualifiedName);
  }

  private static List<String> of(String packageName, String types) {
    return Stream.of(types.strip().split("\\s+")).map(type -> packageName + "." + type).toList();
  }
}
