package dev.troupe.trust.planted;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A test that must find a bug.
 *
 * @param module the folder of its module, from the root of the repository
 * @param test the full name of the class, or of the class and {@code #} and a method
 */
record Gate(String module, String test) {

  String className() {
    return test.replaceFirst("#.*", "");
  }

  @Override
  public String toString() {
    return test.substring(className().lastIndexOf('.') + 1);
  }

  /** What Maven ran it with: its report says so. All of it as a class path. */
  String classPath(Path root) throws IOException {
    Path report = root.resolve(module + "/target/surefire-reports/TEST-" + className() + ".xml");
    if (!Files.exists(report)) {
      throw new IOException(
          "There is no "
              + report
              + ". Run `mvn -B verify` first, and see that the gate is a test.");
    }
    Map<String, String> properties = properties(report);
    return String.join(
        File.pathSeparator,
        Stream.of("java.class.path", "jdk.module.path")
            .map(properties::get)
            .filter(path -> path != null && !path.isEmpty())
            .toList());
  }

  private static Map<String, String> properties(Path report) throws IOException {
    Map<String, String> properties = new HashMap<>();
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (InputStream in = Files.newInputStream(report)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("property")) {
          properties.put(xml.getAttributeValue(null, "name"), xml.getAttributeValue(null, "value"));
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(report.toString(), e);
    }
    return properties;
  }
}
