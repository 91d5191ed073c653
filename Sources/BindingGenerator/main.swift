// BindingGenerator ROOT: makes Sources/Bindings/Generated and the lists in Sources/SurfaceText from the source tree at ROOT.
import Foundation

guard CommandLine.arguments.count == 2 else {
    FileHandle.standardError.write(Data("usage: BindingGenerator PACKAGE-ROOT\n".utf8))
    exit(2)
}
do {
    for path in try writeGeneratedFiles(root: URL(fileURLWithPath: CommandLine.arguments[1])) { print(path) }
} catch {
    FileHandle.standardError.write(Data("error: \(error)\n".utf8))
    exit(1)
}
