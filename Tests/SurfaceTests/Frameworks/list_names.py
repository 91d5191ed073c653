#!/usr/bin/env python3
"""list_names.py mxnet|torch|tensorflow|jax: writes the public names of a framework as Sources/Session/FrameworkNames has them.

Runs where the framework is installed. One line for a namespace or class: how Galley's surface declares it (or - where it has no such type), how readers spell it,
a colon, and its public names.
"""
import importlib, inspect, sys, types, typing

PLACES = {
    "mxnet": [
        ("mx", "mx", "mxnet"), ("nd", "nd", "mxnet.nd"), ("nd.random", "nd.random", "mxnet.nd.random"), ("nd.linalg", "nd.linalg", "mxnet.nd.linalg"),
        ("NDArray", "NDArray", "mxnet.nd.NDArray"), ("np", "np", "mxnet.np"), ("np.random", "np.random", "mxnet.np.random"), ("np.linalg", "np.linalg", "mxnet.np.linalg"),
        ("NDArray", "np.ndarray", "mxnet.np.ndarray"), ("npx", "npx", "mxnet.npx"), ("npx.random", "npx.random", "mxnet.npx.random"), ("autograd", "autograd", "mxnet.autograd"),
        ("mx.random", "mx.random", "mxnet.random"), ("gluon", "gluon", "mxnet.gluon"), ("nn", "nn", "mxnet.gluon.nn"), ("gluon.rnn", "gluon.rnn", "mxnet.gluon.rnn"),
        ("gluon.loss", "gluon.loss", "mxnet.gluon.loss"), ("gluon.data", "gluon.data", "mxnet.gluon.data"), ("gluon.data.vision", "gluon.data.vision", "mxnet.gluon.data.vision"),
        ("gluon.utils", "gluon.utils", "mxnet.gluon.utils"), ("gluon.Parameter", "gluon.Parameter", "mxnet.gluon.Parameter"), ("gluon.ParameterDict", "gluon.ParameterDict", "mxnet.gluon.ParameterDict"),
        ("nn.Block", "nn.Block", "mxnet.gluon.nn.Block"), ("initializer", "initializer", "mxnet.initializer"), ("mx.optimizer", "mx.optimizer", "mxnet.optimizer"),
        ("mx.lr_scheduler", "mx.lr_scheduler", "mxnet.lr_scheduler"), ("mx.metric", "mx.metric", "mxnet.metric"),
    ],
    "torch": [
        ("torch", "torch", "torch"), ("Tensor", "torch.Tensor", "torch.Tensor"), ("nn", "nn", "torch.nn"), ("nn.init", "nn.init", "torch.nn.init"),
        ("nn.utils", "nn.utils", "torch.nn.utils"), ("nn.Module", "nn.Module", "torch.nn.Module"), ("nn.functional", "F", "torch.nn.functional"), ("torch.linalg", "torch.linalg", "torch.linalg"),
        ("torch.autograd", "torch.autograd", "torch.autograd"), ("torch.optim", "torch.optim", "torch.optim"), ("torch.optim.lr_scheduler", "torch.optim.lr_scheduler", "torch.optim.lr_scheduler"),
        ("torch.optim.Optimizer", "torch.optim.Optimizer", "torch.optim.Optimizer"), ("torch.distributions", "torch.distributions", "torch.distributions"),
        ("torch.utils", "torch.utils", "torch.utils"), ("torch.utils.data", "torch.utils.data", "torch.utils.data"), ("torch.cuda", "torch.cuda", "torch.cuda"),
        ("torch.special", "torch.special", "torch.special"), ("torch.random", "torch.random", "torch.random"),
    ],
    "tensorflow": [
        ("tf", "tf", "tensorflow"), ("Tensor", "tf.Tensor", "tensorflow.Tensor"), ("Variable", "tf.Variable", "tensorflow.Variable"),
        ("GradientTape", "tf.GradientTape", "tensorflow.GradientTape"), ("TensorShape", "tf.TensorShape", "tensorflow.TensorShape"),
    ] + [("tf." + n, "tf." + n, "tensorflow." + n) for n in (
        "math", "nn", "linalg", "random", "debugging", "bitwise", "data", "image", "config", "io", "train", "losses", "optimizers", "initializers", "keras", "keras.layers", "keras.losses",
        "keras.optimizers", "keras.optimizers.schedules", "keras.initializers", "keras.activations", "keras.regularizers", "keras.models", "keras.metrics", "keras.datasets", "keras.utils",
        "keras.callbacks", "keras.constraints")] + [("tf.keras.Model", "tf.keras.Model", "tensorflow.keras.Model"), ("tf.keras.layers.Layer", "tf.keras.layers.Layer", "tensorflow.keras.layers.Layer")],
    "jax": [
        ("jax", "jax", "jax"), ("jnp", "jnp", "jax.numpy"), ("jnp.linalg", "jnp.linalg", "jax.numpy.linalg"), ("JaxArray", "jax.Array", "jax.Array"), ("jax.random", "jax.random", "jax.random"),
        ("jax.nn", "jax.nn", "jax.nn"), ("jax.nn.initializers", "jax.nn.initializers", "jax.nn.initializers"), ("jax.lax", "jax.lax", "jax.lax"),
        ("jax.tree_util", "jax.tree_util", "jax.tree_util"), ("jax.tree", "jax.tree", "jax.tree"), ("optax", "optax", "optax"),
    ],
}

def find(path):
    parts = path.split(".")
    for cut in range(len(parts), 0, -1):
        try:
            value = importlib.import_module(".".join(parts[:cut]))
        except ImportError:
            continue
        for part in parts[cut:]: value = getattr(value, part)
        return value
    raise ImportError(path)

def names(framework, value):
    found = []
    for name in dir(value):
        if name.startswith("_"): continue
        try:
            member = getattr(value, name)
        except Exception:
            member = None
        home = member.__name__ if isinstance(member, types.ModuleType) else getattr(member, "__module__", None)
        if isinstance(member, types.ModuleType) and home.split(".")[0] not in (framework, "keras", "optax", "jaxlib"): continue
        if home in ("typing", "typing_extensions", "functools", "collections", "enum", "builtins", "__future__", "dataclasses", "collections.abc") and (inspect.isclass(member) or inspect.isfunction(member) or member is typing.Any): continue
        if home and home.startswith("torch._C") and inspect.isclass(member): continue
        found.append(name)
    return sorted(found)

def main():
    framework = sys.argv[1]
    version = importlib.import_module(framework).__version__
    print(f"# The public names of {framework} {version}. Made by Tests/SurfaceTests/Frameworks/list_names.py.")
    for ours, theirs, path in PLACES[framework]:
        try:
            value = find(path)
        except (ImportError, AttributeError) as error:
            print("left out:", path, error, file=sys.stderr)
            continue
        print(f"{ours} {theirs}: " + " ".join(names(framework, value)))

main()
