import CZip

extension ZipArchive {
    /// An entry as the directory describes it, if it can do no harm.
    static func inspected(
        _ index: Int, of handle: borrowing ZipHandle, _ limits: ZipLimits
    ) throws(ZipArchiveError) -> ZipEntry {
        let stat = try handle.stat(index)
        guard let cName = stat.name, let name = String(validatingCString: cName) else {
            throw .unsafeName("")
        }
        guard isSafe(name) else { throw .unsafeName(name) }
        guard !handle.isSymbolicLink(index) else {
            throw .symbolicLink(name)
        }
        guard stat.encryption_method == ZIP_EM_NONE else { throw .encrypted(name) }
        guard Int32(stat.comp_method) == ZIP_CM_STORE || Int32(stat.comp_method) == ZIP_CM_DEFLATE
        else {
            throw .unsupportedMethod(entry: name, method: Int(stat.comp_method))
        }
        let size = Int(clamping: stat.size)
        let packed = Int(clamping: stat.comp_size)
        guard size <= limits.entryBytes else {
            throw .entryTooLarge(entry: name, bytes: size, limit: limits.entryBytes)
        }
        // What is packed cannot be larger than the archive itself.
        guard packed <= limits.archiveBytes else { throw .overlapping }
        if size > ZipLimits.ratioFreeBytes {
            let ratio = size / max(packed, 1)
            guard ratio <= limits.ratio else {
                throw .suspiciousRatio(entry: name, ratio: ratio, limit: limits.ratio)
            }
        }
        return ZipEntry(name: name, size: size, packedSize: packed)
    }

    /// Whether a name stays inside the folder an archive is unpacked to, on any system.
    static func isSafe(_ name: String) -> Bool {
        let isPlain = name.unicodeScalars.allSatisfy { scalar in
            scalar != "\\" && scalar != "\u{FFFD}" && scalar.properties.generalCategory != .control
        }
        guard isPlain, !name.isEmpty else { return false }
        var parts = name.split(separator: "/", omittingEmptySubsequences: false)
        if parts.last?.isEmpty == true { parts.removeLast() }
        // An empty first part is an absolute path, a colon in it the drive of another system.
        guard let first = parts.first, !first.contains(":") else { return false }
        return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }
}
