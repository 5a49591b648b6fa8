import CFileSystem

/// The file systems whose locks reach other machines late or never, by their numbers in statfs(2).
package enum NetworkFileSystem: UInt32, CaseIterable, Sendable {
  case nfs = 0x6969
  case smb = 0x517B
  case cifs = 0xFF53_4D42
  case smb2 = 0xFE53_4D42
  case afs = 0x5346_414F
  case coda = 0x7375_7245
  case plan9 = 0x0102_1997
  case ceph = 0x00C3_6400

  /// The network file system on which a path lies; nil for a disk of this machine, or where the system does
  /// not tell.
  package init?(of path: String) {
    self.init(rawValue: grants_file_system_type(path))
  }

  /// The name by which people know it.
  package var name: String {
    switch self {
    case .nfs: "NFS"
    case .smb: "SMB"
    case .cifs: "CIFS"
    case .smb2: "SMB2"
    case .afs: "AFS"
    case .coda: "Coda"
    case .plan9: "9P"
    case .ceph: "Ceph"
    }
  }
}
