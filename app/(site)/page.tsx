export default function HomePage() {
  return <h1>Industrially Organized</h1>
}
