package dev.troupe.examples.guides.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ReadmeTest {

  @Test
  void moneyOfTheFirstExampleIsThere() throws Exception {
    assertEquals(300, Bank.run());
  }
}
