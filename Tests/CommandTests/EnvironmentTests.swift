import Testing

@testable import SaranshCommand

@Suite("Environment")
struct EnvironmentTests {
  @Test(
    "Processors that the process may not use do not count",
    arguments: [
      ("Name:\tsaransh\nCpus_allowed:\t1\nCpus_allowed_list:\t0\n", 1),
      ("Cpus_allowed:\tc\nCpus_allowed_list:\t2-3\n", 2),
      ("Cpus_allowed:\tffffffff,00000003\n", 34),
      ("Cpus_allowed:\t0\n", nil),
      ("Name:\tsaransh\n", nil),
    ])
  func allowed(status: String, count: Int?) {
    #expect(allowedProcessors(in: Array(status.utf8)) == count)
  }

  @Test("There is one at least")
  func available() { #expect(availableProcessors() >= 1) }
}
