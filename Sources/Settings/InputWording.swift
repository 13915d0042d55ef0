import Model

/// The sentences about files and folders.
enum InputWording {
    static let noFolder = Wording(zh: "没有这个文件夹", en: "there is no such folder")
    static let notAFolder = Wording(zh: "这不是文件夹", en: "this is not a folder")
    static let noFile = Wording(zh: "没有这个文件", en: "there is no such file")
    static let notAFile = Wording(zh: "这不是普通文件", en: "this is not a regular file")
    static let aRegularFile = Wording(zh: "普通文件", en: "a regular file")
    static let leadsOut = Wording(
        zh: "该文件经链接指向文件夹之外", en: "this file is a link that leads out of its folder")
    static let fileInside = Wording(zh: "文件夹内的文件", en: "a file inside the folder")
    static let copyInside = Wording(zh: "把文件复制到文件夹内", en: "copy the file into the folder")
    static let unreadable = Wording(zh: "无法读取", en: "this cannot be read")
    static let checkPath = Wording(zh: "检查路径", en: "check the path")
    static let checkPermission = Wording(zh: "检查访问权限", en: "check its permissions")
    static let tooLarge = Wording(zh: "文件过大", en: "the file is too large")
    static let shorten = Wording(
        zh: "确认选对了文件；删去多余内容或拆分",
        en: "check that it is the right file; take out what does not belong, or split it")
    static let crowded = Wording(zh: "文件夹内文件过多", en: "the folder holds too many files")

    static func atMostBytes(_ count: Int) -> Wording {
        Wording(zh: "不超过 \(megabytes(count))", en: "at most \(megabytes(count))")
    }

    /// A size in MB of 1,048,576 bytes with one decimal where it needs one,
    /// rounded up so that what is too large never looks like the bound.
    static func megabytes(_ count: Int) -> String {
        let tenths = (count / 1_048_576) * 10 + ((count % 1_048_576) * 10 + 1_048_575) / 1_048_576
        return tenths % 10 == 0 ? "\(tenths / 10) MB" : "\(tenths / 10).\(tenths % 10) MB"
    }

    static func atMostEntries(_ count: Int) -> Wording {
        Wording(zh: "不超过 \(count) 个", en: "at most \(count)")
    }
}
