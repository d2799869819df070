package dev.troupe.testkit;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

/** Runs the methods of {@link SimulatedTest}, each seed as an invocation of its own. */
final class SimulatedTestExtension implements TestTemplateInvocationContextProvider {

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return of(context).isPresent();
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    SimulatedTest test = of(context).orElseThrow();
    VirtualThreads.check(); // fails once, and not for each seed
    return seeds(test).mapToObj(seed -> new OfSeed(seed, test.rough()));
  }

  private static Optional<SimulatedTest> of(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getTestMethod(), SimulatedTest.class);
  }

  private static LongStream seeds(SimulatedTest test) {
    String one = System.getProperty("troupe.seed");
    if (one != null) {
      return LongStream.of(number("troupe.seed", one));
    }
    String many = System.getProperty("troupe.seeds");
    long count = many == null ? test.seeds() : number("troupe.seeds", many);
    if (count < 1) {
      throw new IllegalArgumentException(
          "A simulated test must have at least 1 seed, but is to have " + count + ".");
    }
    return LongStream.range(0, count);
  }

  private static long number(String property, String text) {
    try {
      return Long.parseLong(text.trim());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("-D" + property + "=" + text + " is no whole number.", e);
    }
  }

  private record OfSeed(long seed, boolean rough) implements TestTemplateInvocationContext {
    @Override
    public String getDisplayName(int index) {
      return "seed " + seed;
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(new OneRun(seed, SimulationOptions.defaults().rough(rough)));
    }
  }

  /**
   * One simulation, from before the first {@code @BeforeEach} to after the last {@code @AfterEach}.
   */
  private static final class OneRun
      implements BeforeEachCallback, AfterEachCallback, InvocationInterceptor, ParameterResolver {

    private final long seed;
    private final SimulationOptions options;
    private @Nullable Simulation simulation;

    OneRun(long seed, SimulationOptions options) {
      this.seed = seed;
      this.options = options;
    }

    private Simulation simulation() {
      return Objects.requireNonNull(simulation);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
      simulation = Simulation.begin(seed, options);
    }

    @Override
    public void afterEach(ExtensionContext context) {
      Simulation begun = simulation;
      if (begun != null) {
        inside(begun::end);
      }
    }

    @Override
    public void interceptBeforeEachMethod(
        Invocation<@Nullable Void> invocation,
        ReflectiveInvocationContext<Method> method,
        ExtensionContext context) {
      run(invocation);
    }

    @Override
    public void interceptTestTemplateMethod(
        Invocation<@Nullable Void> invocation,
        ReflectiveInvocationContext<Method> method,
        ExtensionContext context) {
      run(invocation);
    }

    @Override
    public void interceptAfterEachMethod(
        Invocation<@Nullable Void> invocation,
        ReflectiveInvocationContext<Method> method,
        ExtensionContext context) {
      run(invocation);
    }

    private void run(Invocation<@Nullable Void> invocation) {
      inside(() ->
          simulation()
              .phase(sim -> {
                try {
                  invocation.proceed();
                } catch (Exception | Error e) {
                  throw e;
                } catch (Throwable e) {
                  throw new IllegalStateException(e);
                }
              }));
    }

    private void inside(Runnable work) {
      try {
        work.run();
      } catch (SimulationFailedError failure) {
        if (failure.getCause() instanceof TestAbortedException aborted) {
          throw aborted;
        }
        throw failure.with(
            "Run it alone with -Dtroupe.seed="
                + seed
                + (SimulationPoints.inserted ? ", with the kit as an agent as here." : "."));
      }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Simulation.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return simulation();
    }
  }
}
