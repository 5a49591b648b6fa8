import ArgumentParser

/// Whether a file that exists gives way to what a command writes.
struct OverwriteOptions: ParsableArguments {
  @Flag(name: .long, help: "Overwrite an existing file.")
  var force = false
}
