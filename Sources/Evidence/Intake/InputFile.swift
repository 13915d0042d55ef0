import Glibc
import Model

/// Reads files that others hand in: regular files only, within a bound.
enum InputFile {
    /// The bytes of the file at `path`.
    ///
    /// Symbolic links are refused at the last step of the path, so that a
    /// submission cannot stand for a file elsewhere; devices and pipes are
    /// refused, so that reading cannot hang.
    ///
    /// - Throws: one notice about `name`.
    static func read(_ path: String, name: String, limit: Int) throws(RejectedInput) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            let isLink = errno == ELOOP
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: name),
                    isLink ? IntakeWording.notARegularFile : IntakeWording.cannotRead))
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw RejectedInput(
                Notice(.error, at: Place(file: name), IntakeWording.notARegularFile))
        }
        guard status.st_size <= limit else {
            throw RejectedInput(IntakeWording.tooLarge(name, Int(status.st_size), limit))
        }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw RejectedInput(
                    Notice(.error, at: Place(file: name), IntakeWording.cannotRead))
            }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
            // The file may grow while it is read.
            guard bytes.count <= limit else {
                throw RejectedInput(IntakeWording.tooLarge(name, bytes.count, limit))
            }
        }
    }

    /// The names of what lies in a folder, sorted; `nil` when it cannot be
    /// listed.
    static func names(in folder: String) -> [String]? {
        guard let directory = opendir(folder) else { return nil }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// `submissions/qinghe.xml` gives `qinghe`.
    static func stem(of file: String) -> String? {
        guard let name = file.split(separator: "/").last,
            let dot = name.lastIndex(of: "."), dot != name.startIndex
        else { return nil }
        return String(name[..<dot])
    }
}
