"""The usual pipeline: UMAP and HDBSCAN with the defaults of BERTopic 0.17 (umap-learn's and hdbscan's packages).

Reads {"file": float32 vectors row by row, "count", "dimensions", "seed"} as one JSON object from standard input and
prints {"labels": [...], "seconds": ...}; -1 is none. bench/themes.ts calls it with `--with-umap`.
"""
import json
import sys
import time

import numpy
from hdbscan import HDBSCAN
from umap import UMAP

asked = json.load(sys.stdin)
vectors = numpy.fromfile(asked["file"], dtype=numpy.float32).reshape(asked["count"], asked["dimensions"])
started = time.perf_counter()
reduced = UMAP(
    n_neighbors=15, n_components=5, min_dist=0.0, metric="cosine", low_memory=False, random_state=asked["seed"]
).fit_transform(vectors)
found = HDBSCAN(
    min_cluster_size=10, metric="euclidean", cluster_selection_method="eom", prediction_data=True
).fit(reduced)
seconds = time.perf_counter() - started
json.dump({"labels": [int(label) for label in found.labels_], "seconds": seconds}, sys.stdout)
