package dev.troupe.testkit;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rewrites classes for simulations. In all of them, sleeping and the time go by the virtual clock,
 * and a loop gives way now and then. Nobody gives way with a monitor in hand: who waits for one is
 * woken by another thread of the JDK's. In the runtime's own, a {@link SimulationPoints#reached
 * point} stands before each access that other threads may see.
 */
final class PointInserter {

  private static final String RUNTIME = "dev/troupe/";
  private static final String KIT = "dev/troupe/testkit/";
  private static final ClassDesc POINTS = ClassDesc.of("dev.troupe.testkit.SimulationPoints");

  private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);

  private PointInserter() {}

  /** Whether classes of a name, with slashes, may be rewritten at all. */
  static boolean concerns(String name) {
    return !name.startsWith("java/")
        && !name.startsWith("javax/")
        && !name.startsWith("jdk/")
        && !name.startsWith("sun/")
        && !name.startsWith("com/sun/")
        && !name.startsWith(KIT);
  }

  /** The rewritten class. */
  static byte[] rewrite(byte[] bytes, ClassLoader loader) {
    ClassFile classFile =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(loader)
                    .orElse(ClassHierarchyResolver.defaultResolver())));
    ClassModel model = classFile.parse(bytes);
    String self = model.thisClass().asInternalName();
    boolean points = isRuntime(self);
    Set<String> shared =
        points
            ? model.fields().stream()
                .filter(field -> field.flags().has(AccessFlag.VOLATILE))
                .map(field -> field.fieldName().stringValue())
                .collect(Collectors.toSet())
            : Set.of();
    CodeTransform code =
        CodeTransform.ofStateful(() -> {
          Set<Label> passed = new HashSet<>();
          return (builder, element) -> {
            switch (element) {
              case LabelTarget target -> passed.add(target.label());
              case BranchInstruction branch when passed.contains(branch.target()) ->
                  builder.invokestatic(POINTS, "looped", NOTHING);
              default -> {}
            }
            rewrite(builder, element, self, points, shared);
            if (element instanceof MonitorInstruction monitor) {
              boolean enters = monitor.opcode() == Opcode.MONITORENTER;
              builder.invokestatic(POINTS, enters ? "entered" : "left", NOTHING);
            }
          };
        });
    ClassTransform transform =
        (builder, element) -> {
          if (element instanceof MethodModel method
              && method.code().isPresent()
              && !method.methodName().stringValue().startsWith("<")) {
            builder.transformMethod(method, MethodTransform.transformingCode(code));
          } else {
            builder.with(element);
          }
        };
    return classFile.transformClass(model, transform);
  }

  // The emergency is entered while the stack is full, and under its monitor.
  private static boolean isRuntime(String name) {
    return name.startsWith(RUNTIME) && !name.endsWith("/Emergency");
  }

  private static void rewrite(
      CodeBuilder builder, CodeElement element, String self, boolean points, Set<String> shared) {
    switch (element) {
      case InvokeInstruction call when redirects(call) -> {
        builder.invokestatic(POINTS, call.name().stringValue(), call.typeSymbol());
        return;
      }
      case InvokeInstruction call when points && isShared(call) -> reached(builder);
      case FieldInstruction field
          when points
              && field.owner().asInternalName().equals(self)
              && shared.contains(field.name().stringValue()) ->
          reached(builder);
      case MonitorInstruction monitor when points && monitor.opcode() == Opcode.MONITORENTER ->
          reached(builder);
      default -> {}
    }
    builder.with(element);
  }

  private static void reached(CodeBuilder builder) {
    builder.invokestatic(POINTS, "reached", NOTHING);
  }

  private static boolean redirects(InvokeInstruction call) {
    if (call.opcode() != Opcode.INVOKESTATIC) {
      return false;
    }
    String name = call.name().stringValue();
    return switch (call.owner().asInternalName()) {
      case "java/lang/Thread" -> name.equals("sleep") || name.equals("onSpinWait");
      case "java/lang/System" -> name.equals("nanoTime");
      case "java/util/concurrent/locks/LockSupport" -> name.equals("parkNanos");
      default -> false;
    };
  }

  private static boolean isShared(InvokeInstruction call) {
    String owner = call.owner().asInternalName();
    return (owner.equals("java/lang/invoke/VarHandle") && call.opcode() == Opcode.INVOKEVIRTUAL)
        || owner.startsWith("java/util/concurrent/atomic/")
        || owner.equals("java/util/concurrent/ConcurrentHashMap")
        || (owner.equals("java/util/concurrent/locks/ReentrantLock")
            && call.name().equalsString("lock"));
  }
}
