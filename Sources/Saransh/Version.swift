/// The version of the library and the command: <https://semver.org>. Nothing else names it; packages ask
/// `saransh --version`.
public let saranshVersion = "0.1.0"
