import Testing

/// A command is parsed alone where it is run, and by the whole tool where help or an error is told.
@Suite("Arguments")
struct ArgumentTests {
  @Test(
    "Help and errors of a command name the whole tool",
    arguments: [
      ("saransh summarize --help", 0, "USAGE: saransh summarize"),
      ("saransh summarize --weights --help", 64, "Usage: saransh summarize"),
      ("saransh help summarize", 0, "USAGE: saransh summarize"),
      ("saransh summarize --version", 0, "0.1.0"),
      ("saransh --generate-completion-script bash", 0, "summarize"),
      ("saransh summarize --generate-completion-script bash", 0, "_saransh"),
      ("saransh numbers parse --help", 0, "USAGE: saransh numbers parse"),
      ("saransh summarize --no-such-option x", 64, "Usage: saransh summarize"),
      ("saransh summarize --sentences many x", 64, "Usage: saransh summarize"),
      ("saransh summarise x", 64, "Usage: saransh"),
      ("saransh numbers -h", 0, "USAGE: saransh numbers"),
    ])
  func told(line: String, status: Int32, text: String) throws {
    try Command.withFolder { folder in
      let outcome = try Command.run(line, in: folder)
      #expect(outcome.status == status)
      #expect((outcome.output + outcome.messages).contains(text), "\(outcome)")
    }
  }

  @Test("A command runs wherever its options stand")
  func runs() throws {
    try Command.withFolder { folder in
      let text = "Rain fell all day. Schools are closed."
      for line in [
        "saransh summarize --format text --sentences 1 -",
        "saransh summarize - --sentences=1 --format=text",
        "saransh summarize --format text --sentences 1 -- -",
      ] {
        let outcome = try Command.run(line, in: folder, input: text)
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(outcome.output.contains("Rain fell all day."), "\(outcome)")
      }
    }
  }
}
