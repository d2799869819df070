package dev.troupe.processor.model;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of the message classes: the method's name, and for an overloaded method the types of
 * its parameters too. They do not depend on the order of declaration, so that moving a method about
 * does not rename a class.
 */
final class MessageNames {

  private static final Pattern DOT = Pattern.compile("\\.");

  private static final int FOR_UNDERSCORES = 8;

  private final Set<String> overloaded;

  private MessageNames(List<Method> methods) {
    this.overloaded = repeated(methods.stream().map(Method::name));
  }

  /** For each message's erased signature the simple name of its class. */
  static Map<String, String> of(Protocol protocol) {
    List<Method> methods = protocol.messages().toList();
    int room = FileNames.roomForMessage(protocol.messageTypes());
    return new MessageNames(methods).name(methods, reserved(protocol), room);
  }

  private Map<String, String> name(List<Method> methods, List<String> reserved, int room) {
    Set<String> unclear = repeated(methods.stream().map(this::shortName));
    DistinctNames names = new DistinctNames(reserved);
    Map<String, String> result = new HashMap<>();
    methods.stream()
        .sorted(comparing(this::isOverloaded).thenComparing(Method::erasedSignature))
        .forEach(method -> {
          String wish = shortName(method);
          if (isOverloaded(method) && unclear.contains(wish)) {
            wish = longName(method);
          }
          result.put(method.erasedSignature(), names.claim(fitting(wish, method, room)));
        });
    return result;
  }

  private static Set<String> repeated(Stream<String> names) {
    Set<String> seen = new HashSet<>();
    return names.filter(name -> !seen.add(name)).collect(toUnmodifiableSet());
  }

  /**
   * Some methods have more parameters than a file name has room for. The hash keeps apart those
   * that start alike, and does not depend on the order of declaration either.
   */
  private static String fitting(String wish, Method method, int room) {
    if (FileNames.size(wish) + FOR_UNDERSCORES <= room) {
      return wish;
    }
    String hash = "_%08x".formatted(method.erasedSignature().hashCode());
    return FileNames.cut(wish, room - hash.length() - FOR_UNDERSCORES) + hash;
  }

  private boolean isOverloaded(Method method) {
    return overloaded.contains(method.name());
  }

  private String shortName(Method method) {
    return isOverloaded(method) ? name(method, ClassName::simpleName) : capitalised(method.name());
  }

  private String longName(Method method) {
    return name(
        method,
        type ->
            DOT.splitAsStream(type.canonicalName())
                .map(MessageNames::capitalised)
                .collect(joining()));
  }

  private static String name(Method method, Function<ClassName, String> word) {
    return capitalised(method.name())
        + method.parameters().stream()
            .map(parameter -> word(parameter.type().erasure(), word))
            .collect(joining());
  }

  private static String word(TypeName type, Function<ClassName, String> word) {
    return switch (type) {
      case ArrayTypeName array -> word(array.componentType(), word) + "Array";
      case ClassName name -> word.apply(name);
      default -> capitalised(type.toString());
    };
  }

  /**
   * What no message may be called: what everybody takes for a type of {@code java.lang}, the class
   * around the messages, the protocol, which its comment mentions, and in the unnamed package any
   * type that the code mentions, as there is no longer name for it to fall back to.
   */
  private static List<String> reserved(Protocol protocol) {
    List<String> reserved = new ArrayList<>(JavaLang.TYPES);
    reserved.add(protocol.messageTypes().simpleName());
    reserved.add(protocol.type().topLevelClassName().simpleName());
    if (protocol.type().packageName().isEmpty()) {
      protocol.mentioned().stream()
          .filter(type -> type.packageName().isEmpty())
          .forEach(type -> reserved.add(type.topLevelClassName().simpleName()));
    }
    return reserved;
  }

  private static String capitalised(String name) {
    int first = name.codePointAt(0);
    return Character.toString(Character.toUpperCase(first))
        + name.substring(Character.charCount(first));
  }
}
