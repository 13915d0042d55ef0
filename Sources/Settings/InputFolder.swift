package import Model

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A folder of input files that are read within bounds and never from outside.
package struct InputFolder: Sendable {
    /// The folder as the person named it, without a slash at its end.
    package let path: String
    /// The folder with every symbolic link followed.
    package let realPath: String

    /// Names bigger folders need; more entries are refused.
    private static let mostNames = 10_000

    /// Opens the folder at `path`, to be called `shown` where notices name it.
    ///
    /// - Throws: `RejectedInput` when there is no such folder.
    package init(_ path: String, shownAs shown: String? = nil) throws(RejectedInput) {
        var trimmed = path[...]
        while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
        let plain = Self.tidied(String(trimmed))
        let real = Self.realPath(path)
        // Behind a link `..` is another place, and the path stays as it is.
        self.path = shown ?? (Self.realPath(plain) == real ? plain : String(trimmed))
        guard !path.isEmpty, let real else {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: self.path), InputWording.noFolder,
                    fix: InputWording.checkPath))
        }
        guard Self.kind(real) == S_IFDIR else {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: self.path), InputWording.notAFolder,
                    fix: InputWording.checkPath))
        }
        self.realPath = real
    }

    /// `Samples/x/../../Indicators` as `Indicators`.
    private static func tidied(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else if part != ".." || !path.hasPrefix("/") {
                parts.append(part)
            }
        }
        let joined = parts.joined(separator: "/")
        if path.hasPrefix("/") { return "/" + joined }
        return joined.isEmpty ? "." : joined
    }

    /// The last part of the real path: the folder's own name.
    package var name: String {
        realPath.split(separator: "/").last.map(String.init) ?? "/"
    }

    /// The path by which a person finds `name` in this folder.
    package func display(_ name: String) -> String {
        path == "/" ? "/\(name)" : "\(path)/\(name)"
    }

    /// The names of all entries, sorted by their bytes.
    package func names() throws(RejectedInput) -> [String] {
        guard let directory = opendir(realPath) else { throw unreadable(path) }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name == "." || name == ".." { continue }
            names.append(name)
            guard names.count <= Self.mostNames else {
                throw RejectedInput(
                    Notice(
                        .error, at: Place(file: path), InputWording.crowded,
                        wanted: InputWording.atMostEntries(Self.mostNames)))
            }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The bytes of the regular file `name`.
    ///
    /// A pipe, a device, a folder, a link that leads out of this folder and a
    /// file of more than `limit` bytes are refused.
    package func bytes(of name: String, atMost limit: Int) throws(RejectedInput) -> [UInt8] {
        let shown = Place(file: display(name))
        guard let real = Self.realPath(realPath + "/" + name) else {
            throw RejectedInput(
                Notice(.error, at: shown, InputWording.noFile, fix: InputWording.checkPath))
        }
        guard holds(real) else {
            throw RejectedInput(
                Notice(
                    .error, at: shown, InputWording.leadsOut, wanted: InputWording.fileInside,
                    fix: InputWording.copyInside))
        }
        // Without O_NONBLOCK opening a pipe would wait for a writer.
        let descriptor = open(real, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable(shown.file) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw RejectedInput(
                Notice(
                    .error, at: shown, InputWording.notAFile, wanted: InputWording.aRegularFile))
        }
        return try Self.contents(of: descriptor, atMost: limit, shown)
    }

    /// Whether the real path `real` lies inside this folder.
    package func holds(_ real: String) -> Bool {
        realPath == "/" || real.hasPrefix(realPath + "/")
    }

    /// `path` with every link followed; `nil` when nothing is there.
    package static func realPath(_ path: String) -> String? {
        // A NUL would cut the path short for the system.
        guard !path.utf8.contains(0), let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func kind(_ path: String) -> mode_t? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return status.st_mode & S_IFMT
    }

    private static func contents(
        of descriptor: CInt, atMost limit: Int, _ shown: Place
    ) throws(RejectedInput) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw RejectedInput(
                    Notice(.error, at: shown, InputWording.unreadable))
            }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
            // A file can grow while it is read, so its size is not asked for.
            guard bytes.count <= limit else {
                throw RejectedInput(
                    Notice(
                        .error, at: shown, InputWording.tooLarge, found: size(of: descriptor),
                        wanted: InputWording.atMostBytes(limit), fix: InputWording.shorten))
            }
        }
    }

    /// The size of a file as people say it; `nil` when it is not known.
    private static func size(of descriptor: CInt) -> String? {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_size > 0 else { return nil }
        return InputWording.megabytes(Int(clamping: status.st_size))
    }

    private func unreadable(_ file: String) -> RejectedInput {
        RejectedInput(
            Notice(
                .error, at: Place(file: file), InputWording.unreadable,
                fix: InputWording.checkPermission))
    }
}
