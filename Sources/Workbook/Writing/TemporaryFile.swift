#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file nobody else can read, gone with this value: libxlsxwriter writes to files only, and rows
/// that come in another order than they are made wait here.
package struct TemporaryFile: ~Copyable, Sendable {
    let path: String
    private let descriptor: Int32

    /// An empty file where `TMPDIR` says.
    package init() throws(WorkbookDraftError) {
        // A large workbook may not fit where the system keeps its own; mkstemp fills in the Xs.
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? ""
        var template = Array(
            "\(folder.isEmpty ? "/tmp" : folder)/workbook-XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        path = template.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { String(cString: $0) } ?? ""
        }
        guard descriptor >= 0 else {
            throw .cannotWrite(reason: "\(path): \(String(cString: strerror(errno)))")
        }
    }

    deinit {
        close(descriptor)
        unlink(path)
    }

    /// All that stands in the file.
    func contents() throws(WorkbookDraftError) -> [UInt8] {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw .cannotWrite(reason: String(cString: strerror(errno)))
        }
        return try contents(0..<Int(clamping: status.st_size))
    }

    /// Appends bytes.
    package func append(_ bytes: [UInt8]) throws(WorkbookDraftError) {
        var done = 0
        while done < bytes.count {
            let step = bytes[done...].withUnsafeBytes {
                write(descriptor, $0.baseAddress, $0.count)
            }
            if step < 0, errno == EINTR { continue }
            guard step > 0 else { throw .cannotWrite(reason: String(cString: strerror(errno))) }
            done += step
        }
    }

    /// Some of what stands in the file.
    package func contents(_ range: Range<Int>) throws(WorkbookDraftError) -> [UInt8] {
        let size = range.count
        var filled = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while filled < size, let start = buffer.baseAddress {
                let step = pread(
                    descriptor, start + filled, size - filled, off_t(range.lowerBound + filled))
                if step < 0, errno == EINTR { continue }
                guard step > 0 else { break }
                filled += step
            }
            count = filled
        }
        guard filled == size else {
            throw .cannotWrite(reason: "the temporary file cannot be read back")
        }
        return bytes
    }
}
