import Domain
import Foundation
import Glibc
import Testing

@testable import Persistence

@Suite struct SigningKeyMemoryTests {
  private let folder: KeyFolder
  private var file: KeyFile { folder.file }
  private let office = RecordID(high: 1, low: 2)
  private let other = RecordID(high: 1, low: 3)
  private var place: String { "key.signed/\(office)" }

  init() throws {
    folder = try KeyFolder()
    try folder.write(KeyFolder.line, to: "key")
  }

  private func entry(_ number: Int64, _ byte: UInt8 = 7, of office: RecordID? = nil) -> SignedEntry
  {
    SignedEntry(
      office: office ?? self.office, number: number, hash: [UInt8](repeating: byte, count: 32))
  }

  @Test func `the last entry of each office is remembered, for the owner only`() throws {
    #expect(file.remembered(office) == nil)
    #expect(file.allRemembered() == [])
    file.remember(entry(1, of: other))
    file.remember(entry(5))
    file.remember(entry(6, 8))
    #expect(file.remembered(office) == entry(6, 8))
    #expect(file.remembered(other) == entry(1, of: other))
    #expect(file.allRemembered() == [entry(6, 8), entry(1, of: other)])
    #expect(try folder.names() == ["key", "key.signed", place, "key.signed/\(other)"])
    #expect(["key.signed", place].map(folder.mode) == ["700", "600"])
  }

  @Test func `a file of memory is one line`() throws {
    file.remember(entry(6))
    let text =
      "grants-signed 1 \(KeyFolder.publicKey) 00000000-0000-0001-0000-000000000002"
      + " 0000000000000000006 " + String(repeating: "07", count: 32) + " "
    #expect(try folder.text(place) == text + Digest.sha256(Array(text.utf8)) + "\n")
  }

  @Test func `memory goes forwards only, and keeps the first of two with one number`() {
    file.remember(entry(5, 1))
    for number: Int64 in [5, 4, 1, 0, -1, .min] { file.remember(entry(number, 2)) }
    #expect(file.remembered(office) == entry(5, 1))
    file.remember(entry(.max, 3))
    file.remember(entry(6, 4))
    #expect(file.remembered(office) == entry(.max, 3))
  }

  @Test func `what is no entry is not remembered`() throws {
    for count in [0, 31, 33] {
      file.remember(
        SignedEntry(office: office, number: 1, hash: [UInt8](repeating: 7, count: count)))
    }
    file.remember(entry(-1))
    #expect(try folder.names() == ["key"])
  }

  @Test func `of many that remember at once the greatest number stays`() {
    for round: Int64 in 0..<20 {
      let numbers = (1...16).map { round * 16 + $0 }.shuffled()
      DispatchQueue.concurrentPerform(iterations: numbers.count) { index in
        file.remember(entry(numbers[index], UInt8(numbers[index] & 0xFF)))
        #expect((file.remembered(office)?.number ?? 0) >= numbers[index])
      }
      let last = round * 16 + 16
      #expect(file.remembered(office) == entry(last, UInt8(last & 0xFF)))
    }
  }

  @Test func `a torn or altered file counts as none, and is written anew`() throws {
    file.remember(entry(900))
    let whole = try folder.text(place)
    let torn =
      (0..<whole.utf8.count).map { String(whole.prefix($0)) }
      + [
        whole + "x", whole + whole, whole + String(repeating: "\n", count: 10_000),
        whole.replacing("900", with: "901"), whole.replacing("0707", with: "0708"),
        whole.replacing("grants-signed 1", with: "grants-signed 2"),
        String(repeating: "\0", count: whole.utf8.count), whole.uppercased(),
      ]
    for text in torn {
      try folder.write(text, to: place)
      #expect(file.remembered(office) == nil, "\(text)")
      #expect(file.allRemembered() == [], "\(text)")
      file.remember(entry(3))
      #expect(file.remembered(office) == entry(3), "\(text)")
    }
    #expect(try folder.text(place).utf8.count == whole.utf8.count)
  }

  @Test func `a file of another office counts as none`() throws {
    file.remember(entry(900))
    rename(folder[place], folder["key.signed/\(other)"])
    #expect(file.remembered(other) == nil)
    #expect(file.allRemembered() == [])
  }

  @Test func `what another key signed counts as none, and gives way`() throws {
    file.remember(entry(900))
    unlink(folder["key"])
    #expect(file.remembered(office) == nil)
    #expect(file.allRemembered() == [])
    let key = try #require(file.keyForSigning()).key
    #expect(file.remembered(office) == nil)
    #expect(file.allRemembered() == [])
    file.remember(entry(2))
    #expect(file.remembered(office) == entry(2))
    #expect(file.remembered(office, by: key) == entry(2))
    #expect(file.remembered(office, by: SigningKey()) == nil)
  }

  @Test func `an entry is remembered as of the key that signed it, whatever lies at the path now`()
    throws
  {
    let key = try #require(file.existingKey())
    unlink(folder["key"])
    let new = try #require(file.keyForSigning()).key
    file.remember(entry(7), by: key)
    #expect(file.remembered(office) == nil)
    #expect(file.remembered(office, by: key) == entry(7))
    #expect(file.allRemembered(by: key) == [entry(7)])
    file.remember(entry(1), by: new)
    #expect(file.allRemembered() == [entry(1)])
  }

  @Test func `without a key nothing is remembered`() throws {
    unlink(folder["key"])
    file.remember(entry(1))
    #expect(try folder.names() == [])
  }

  @Test func `links, pipes and files that others can write count as none, and give way`() throws {
    file.remember(entry(900))
    rename(folder[place], folder["kept"])
    let kept = try folder.text("kept")
    let ways: [() -> Void] = [
      { symlink("../kept", folder[place]) }, { symlink("nowhere", folder[place]) },
      { mkfifo(folder[place], 0o600) },
      {
        try? folder.write(kept, to: place)
        chmod(folder[place], 0o620)
      },
    ]
    for make in ways {
      make()
      #expect(file.remembered(office) == nil)
      file.remember(entry(3))
      #expect(file.remembered(office) == entry(3))
      #expect(folder.mode(place) == "600")
      unlink(folder[place])
    }
    // The other name of a file is not written through.
    link(folder["kept"], folder[place])
    file.remember(entry(901))
    #expect(file.remembered(office) == entry(901))
    #expect(try folder.text("kept") == kept)
  }

  @Test func `a folder that is a link, a file or open to others is no memory, and is left alone`()
    throws
  {
    file.remember(entry(900))
    chmod(folder["key.signed"], 0o777)
    #expect(file.remembered(office) == nil)
    rename(folder["key.signed"], folder["elsewhere"])
    chmod(folder["elsewhere"], 0o700)
    symlink("elsewhere", folder["key.signed"])
    file.remember(entry(901))
    #expect(file.remembered(office) == nil && file.allRemembered() == [])
    unlink(folder["key.signed"])
    try folder.write("mine", to: "key.signed")
    file.remember(entry(901))
    #expect(file.remembered(office) == nil && file.allRemembered() == [])
    #expect(try folder.text("key.signed") == "mine")
    #expect(try folder.names() == ["elsewhere", "elsewhere/\(office)", "key", "key.signed"])
  }

  @Test func `other names in the folder are passed over`() throws {
    file.remember(entry(2))
    try folder.write("notes", to: "key.signed/README")
    try folder.write("notes", to: "key.signed/.00000000-0000-0001-0000-000000000004")
    mkdir(folder["key.signed/\(other)"], 0o700)
    let upper = RecordID(high: 0xAB, low: 0)
    file.remember(entry(4, of: upper))
    rename(folder["key.signed/\(upper)"], folder["key.signed/" + "\(upper)".uppercased()])
    #expect(file.allRemembered() == [entry(2)])
    file.remember(entry(1, of: other))
    #expect(file.remembered(other) == nil)
  }

  @Test(.enabled(if: geteuid() != 0, "root may read and write everywhere"))
  func `a file that cannot be read counts as none, and where nothing can be written memory stays`()
    throws
  {
    file.remember(entry(5))
    chmod(folder[place], 0)
    #expect(file.remembered(office) == nil)
    file.remember(entry(6))
    #expect(file.remembered(office) == entry(6))
    chmod(folder["key.signed"], 0o500)
    file.remember(entry(1, of: other))
    #expect(file.allRemembered() == [entry(6)])
    chmod(folder["key.signed"], 0o700)
    unlink(folder[place])
    rmdir(folder["key.signed"])
    chmod(folder.path, 0o500)
    file.remember(entry(7))
    #expect(try folder.names() == ["key"])
  }

  @Test(.enabled(if: geteuid() == 0, "only root gives files away"))
  func `root reads the memory of somebody else's key and writes none`() throws {
    let somebody: uid_t = 65_534
    file.remember(entry(5))
    for name in ["", "key", "key.signed", place] { chown(folder[name], somebody, gid_t(somebody)) }
    #expect(file.remembered(office) == entry(5))
    file.remember(entry(6))
    file.remember(entry(1, of: other))
    #expect(file.allRemembered() == [entry(5)])
    chown(folder["key.signed"], 0, 0)
    #expect(file.remembered(office) == nil)
    #expect(try folder.names() == ["key", "key.signed", place])
  }
}
