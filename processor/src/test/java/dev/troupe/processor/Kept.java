package dev.troupe.processor;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Name;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Searches what objects hold on to, field by field, for what the compiler lends for a round. */
final class Kept {

  /** Elements and types are annotated constructs. */
  private static final List<Class<?>> LENT =
      List.of(
          AnnotatedConstruct.class,
          AnnotationMirror.class,
          AnnotationValue.class,
          Name.class,
          RoundEnvironment.class);

  /** What the compiler gives for good; it may hold what it likes. */
  private static final List<Class<?>> GIVEN =
      List.of(
          ProcessingEnvironment.class, Elements.class, Types.class, Messager.class, Filer.class);

  private static final List<Class<?>> LEAVES =
      List.of(
          CharSequence.class,
          Number.class,
          Boolean.class,
          Character.class,
          Enum.class,
          Class.class,
          Comparator.class,
          Pattern.class);

  private record Find(Object object, String path) {}

  private final Deque<Find> open = new ArrayDeque<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Class<?>> classes = new HashSet<>();
  private final List<String> lent = new ArrayList<>();

  /** Searches from some objects, and from the static fields of some classes. */
  static Kept by(List<?> roots, List<Class<?>> classes) {
    Kept kept = new Kept();
    roots.forEach(root -> kept.add(root, root.getClass().getSimpleName()));
    classes.forEach(type -> kept.addFields(null, type, type.getSimpleName()));
    while (!kept.open.isEmpty()) {
      kept.look(kept.open.poll());
    }
    return kept;
  }

  /** The ways to what should have been given back. */
  List<String> lent() {
    return lent;
  }

  /** The simple names of the classes that have been looked into. */
  Set<String> classes() {
    Set<String> names = new TreeSet<>();
    classes.forEach(type -> names.add(type.getSimpleName()));
    return names;
  }

  private void add(Object object, String path) {
    if (object != null && seen.add(object)) {
      open.add(new Find(object, path));
    }
  }

  private void look(Find find) {
    Object object = find.object();
    String path = find.path();
    if (isA(object, LENT)) {
      lent.add(path + " is a " + object.getClass().getSimpleName());
    } else if (!isA(object, GIVEN) && !isA(object, LEAVES)) {
      switch (object) {
        case Object[] array -> addAll(Arrays.asList(array), path);
        case Iterable<?> elements -> addAll(elements, path);
        case Optional<?> optional -> optional.ifPresent(value -> add(value, path));
        case int[] _ -> {} // As a switch over an enum has it.
        case Map<?, ?> map -> {
          addAll(map.keySet(), path);
          addAll(map.values(), path);
        }
        default -> lookInto(object, path);
      }
    }
  }

  private void addAll(Iterable<?> elements, String path) {
    elements.forEach(element -> add(element, path + "[]"));
  }

  private void lookInto(Object object, String path) {
    if (object.getClass().getModule().isNamed()) {
      throw new AssertionError("teach me what is in %s, a %s".formatted(path, object.getClass()));
    }
    // The superclasses of named modules are closed; AbstractProcessor holds what is given for good.
    for (Class<?> type = object.getClass();
        !type.getModule().isNamed();
        type = type.getSuperclass()) {
      classes.add(type);
      addFields(object, type, path);
    }
  }

  /** The fields of an object; the static ones, if there is no object. */
  private void addFields(Object object, Class<?> type, String path) {
    for (Field field : type.getDeclaredFields()) {
      boolean isStatic = Modifier.isStatic(field.getModifiers());
      if (isStatic == (object == null) && !field.getType().isPrimitive()) {
        add(read(field, object), path + "." + field.getName());
      }
    }
  }

  private static Object read(Field field, Object object) {
    try {
      field.setAccessible(true);
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isA(Object object, List<Class<?>> types) {
    return types.stream().anyMatch(type -> type.isInstance(object));
  }
}
